import { laterPart } from '../../ui/later-part.tsx'
import { useWhenIdle } from '../../ui/use-when-idle.ts'
import type { FlowActions } from './use-flow-actions.ts'

const ConfirmFlowAction = laterPart(async () => (await import('./ConfirmFlowAction.tsx')).ConfirmFlowAction)

/** The question before an action, if one is to be asked. */
export const FlowActionDialog = ({ actions }: { actions: FlowActions }) => {
  useWhenIdle(ConfirmFlowAction.preload)
  return actions.asked && <ConfirmFlowAction asked={actions.asked} actions={actions} />
}
