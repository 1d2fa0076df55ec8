import { QuestionWords } from '../../i18n/QuestionWords.tsx'
import { ConfirmChanged } from './ConfirmChanged.tsx'
import { ConfirmDelete } from './ConfirmDelete.tsx'
import { ConfirmPublish } from './ConfirmPublish.tsx'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

type ConfirmFlowActionProps = { asked: AskedAction; actions: FlowActions }

/** Asks before a flow goes live or is deleted, or is moved otherwise than it was seen, and says what will happen. */
export const ConfirmFlowAction = (props: ConfirmFlowActionProps) => (
  <QuestionWords>
    <Question {...props} />
  </QuestionWords>
)

const Question = ({ asked, actions }: ConfirmFlowActionProps) => {
  const { action, now } = asked
  if (action === 'publish' || action === 'resume')
    return <ConfirmPublish asked={{ ...asked, action }} actions={actions} />
  if (action === 'delete') return <ConfirmDelete asked={asked} actions={actions} />
  return now && <ConfirmChanged asked={{ ...asked, now }} actions={actions} />
}
