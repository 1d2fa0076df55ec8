import type { QueryClient } from '@tanstack/react-query'
import type { UseNavigateResult } from '@tanstack/react-router'
import type { useTranslations } from 'use-intl'
import type { useAnnounce } from '../../ui/Notices.tsx'
import { FlowChanged } from '../flow-changed.ts'
import { followRow } from './follow-row.ts'
import { forgetLook, lookAhead, lookBeforeResume } from './look-before-resume.ts'
import { performFlowAction } from './perform-flow-action.ts'
import { rowLink, wholeTrash } from '../row-link.ts'
import { toHistory, undo, undoPublishing } from './undo-action.ts'
import type { AskedAction, FlowAction, WantedAction } from './use-flow-actions.ts'

export { lookAhead, undoPublishing }

/** Where an action was asked for, and how that place speaks. */
export type ActionPlace = {
  client: QueryClient
  t: ReturnType<typeof useTranslations<never>>
  announce: ReturnType<typeof useAnnounce>
  navigate: UseNavigateResult<string>
  problemText: (error: unknown) => string
  isOnPage: () => boolean
  ask: (asked: AskedAction) => void
  /** Leads on once the flow is gone; left out where the page is of more than that flow. */
  onDeleted: (() => void) | undefined
}

/**
 * Carries an action out and says so, wherever the person is by then, with a way to take it back. Where somebody has
 * changed the flow since the person saw it, it is asked about once more; where it fails, it throws.
 */
export const carryOutAction = async (wanted: WantedAction, place: ActionPlace): Promise<void> => {
  const { client, t, announce } = place
  const { action, flow, isAgreed } = wanted
  const unseen = action === 'resume' && !isAgreed ? await lookBeforeResume(client, flow) : null
  if (unseen) return askFirst({ action, flow, ...unseen }, place)
  followRow(flow.id)
  try {
    const copyName = t('flow.copyOf', { name: flow.name })
    const { flow: result, takeBack } = await performFlowAction(client, { ...wanted, copyName })
    const ending = action === 'delete' ? { goneWith: wholeTrash } : {}
    const leadOn = place.isOnPage() ? nextPageOf(action, result.id, place) : undefined
    announce.success({
      message: t(`flow.done.${action}`, { name: result.name }),
      about: rowLink(result.id),
      isOfNextPage: leadOn !== undefined,
      ...ending,
      ...(takeBack && { action: { label: t('flow.undo'), run: () => void undo(takeBack, flow, place, ending) } }),
    })
    leadOn?.()
  } catch (error) {
    if (!(error instanceof FlowChanged) || !place.isOnPage()) throw error
    forgetLook(client, flow.id)
    place.ask({ action, flow, now: error.version })
  }
}

const nextPageOf = (action: FlowAction, flowId: string, { navigate, onDeleted }: ActionPlace) => {
  if (action === 'delete') return onDeleted
  if (action !== 'duplicate') return undefined
  return () => void navigate({ to: '/flows/$flowId', params: { flowId }, state: true })
}

/** Where the person has gone on meanwhile, there is nowhere to ask. */
const askFirst = (asked: AskedAction, place: ActionPlace): void => {
  if (place.isOnPage()) return place.ask(asked)
  const { t, announce } = place
  const { id, name } = asked.flow
  announce.failure({
    message: t('flow.failed.resume', { name }),
    body: t('flow.notLive'),
    about: rowLink(id),
    action: toHistory(id, place),
  })
}
