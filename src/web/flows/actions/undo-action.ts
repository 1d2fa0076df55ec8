import type { Flow } from '../../../contract/flow.ts'
import { newKey } from '../../api/new-key.ts'
import { runMutation } from '../../api/run-mutation.ts'
import type { ActionPlace } from './carry-out-action.ts'
import type { Notice } from '../../ui/notice.ts'
import { FlowChanged } from '../flow-changed.ts'
import { focusReturningRow } from './follow-row.ts'
import { moveFlow } from './move-flow.ts'
import { isBackPaused } from '../restore-flow.ts'
import { rowLink } from '../row-link.ts'
import type { KnownFlow } from '../known-flow.ts'

/** What it takes to say what became of an Undo, wherever the person is by then. */
export type UndoPlace = Pick<ActionPlace, 'client' | 't' | 'announce' | 'navigate' | 'problemText'>

/**
 * Takes back what was done to a flow, and says so; `flow` is what is wanted back, and `ending` what puts an end to all
 * further tries.
 */
export const undo = async (
  takeBack: () => Promise<Flow>,
  flow: KnownFlow,
  place: UndoPlace,
  ending: Pick<Notice, 'goneWith'> = {},
): Promise<void> => {
  const { client, t, announce } = place
  const { id, name } = flow
  const about = rowLink(id)
  const focused = document.activeElement
  try {
    const isPaused = isBackPaused(client, flow, await takeBack())
    announce.success({ message: t(isPaused ? 'flow.done.backPaused' : 'flow.done.undo', { name }), about })
    focusReturningRow(id, focused)
  } catch (error) {
    announce.failure({
      message: t('flow.failed.undo', { name }),
      body: place.problemText(error),
      about,
      ...ending,
      // What somebody has made of it since is to be looked at, and not to be taken back.
      action:
        error instanceof FlowChanged
          ? toHistory(id, place)
          : { label: t('problem.tryAgain'), run: () => void undo(takeBack, flow, place, ending) },
    })
  }
}

/** Makes a draft again of a flow that was published as it was made. */
export const undoPublishing = (flow: KnownFlow, place: UndoPlace): Promise<void> => {
  const { client } = place
  const key = newKey()
  const takeBack = async () => (await runMutation(client, moveFlow(client), { flow, status: 'draft', key })).flow
  return undo(takeBack, { ...flow, status: 'draft' }, place)
}

export const toHistory = (flowId: string, { t, navigate }: UndoPlace) => ({
  label: t('flow.history'),
  run: () => void navigate({ to: '/flows/$flowId/history', params: { flowId }, state: true }),
})
