import type { QueryClient } from '@tanstack/react-query'
import type { UseNavigateResult } from '@tanstack/react-router'
import type { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import type { useAnnounce } from '../ui/Notices.tsx'
import { FlowChanged } from './flow-changed.ts'
import { forgetLook, lookAhead, lookBeforeResume } from './look-before-resume.ts'
import { performFlowAction } from './perform-flow-action.ts'
import { isBackPaused } from './restore-flow.ts'
import type { AskedAction, WantedAction } from './use-flow-actions.ts'

export { lookAhead }

/** Where an action was asked for, and how that place speaks. */
export type ActionPlace = {
  client: QueryClient
  t: ReturnType<typeof useTranslations<never>>
  announce: ReturnType<typeof useAnnounce>
  navigate: UseNavigateResult<string>
  problemText: (error: unknown) => string
  isOnPage: () => boolean
  ask: (asked: AskedAction) => void
  onDeleted: () => void
}

/**
 * Carries an action out and says so, wherever the person is by then, with a way to take it back. Where somebody has
 * changed the flow since the person saw it, it is asked about once more; where it fails, it throws.
 */
export const carryOutAction = async (wanted: WantedAction, place: ActionPlace): Promise<void> => {
  const { client, t, announce, navigate } = place
  const { action, flow, isAgreed } = wanted
  const unseen = action === 'resume' && !isAgreed ? await lookBeforeResume(client, flow) : null
  if (unseen) return askFirst({ action, flow, ...unseen }, place)
  try {
    const copyName = t('flow.copyOf', { name: flow.name })
    const { flow: result, takeBack } = await performFlowAction(client, { ...wanted, copyName })
    announce.success({
      message: t(`flow.done.${action}`, { name: result.name }),
      ...(takeBack && { action: { label: t('flow.undo'), run: () => void undo(takeBack, flow, place) } }),
    })
    if (!place.isOnPage()) return
    if (action === 'delete') place.onDeleted()
    if (action === 'duplicate') void navigate({ to: '/flows/$flowId', params: { flowId: result.id }, state: true })
  } catch (error) {
    if (!(error instanceof FlowChanged) || !place.isOnPage()) throw error
    forgetLook(client, flow.id)
    place.ask({ action, flow, now: error.version })
  }
}

/** Where the person has gone on meanwhile, there is nowhere to ask. */
const askFirst = (asked: AskedAction, place: ActionPlace): void => {
  if (place.isOnPage()) return place.ask(asked)
  const { t, announce } = place
  const { id, name } = asked.flow
  announce.failure({
    message: t('flow.failed.resume', { name }),
    body: t('flow.notLive'),
    action: toHistory(id, place),
  })
}

const toHistory = (flowId: string, { t, navigate }: ActionPlace) => ({
  label: t('flow.history'),
  run: () => void navigate({ to: '/flows/$flowId/history', params: { flowId }, state: true }),
})

/** `flow` is what is wanted back. */
const undo = async (takeBack: () => Promise<Flow>, flow: Flow, place: ActionPlace): Promise<void> => {
  const { client, t, announce } = place
  const { id, name } = flow
  try {
    const isPaused = isBackPaused(client, flow, await takeBack())
    announce.success({ message: t(isPaused ? 'flow.done.backPaused' : 'flow.done.undo', { name }) })
  } catch (error) {
    announce.failure({
      message: t('flow.failed.undo', { name }),
      body: place.problemText(error),
      // What somebody has made of it since is to be looked at, and not to be taken back.
      action:
        error instanceof FlowChanged
          ? toHistory(id, place)
          : { label: t('problem.tryAgain'), run: () => void undo(takeBack, flow, place) },
    })
  }
}
