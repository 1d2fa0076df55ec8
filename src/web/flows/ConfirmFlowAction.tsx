import { useTranslations } from 'use-intl'
import { QuestionWords } from '../i18n/QuestionWords.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ConfirmChanged } from './ConfirmChanged.tsx'
import { ConfirmLiveDelete } from './ConfirmLiveDelete.tsx'
import { ConfirmPublish } from './ConfirmPublish.tsx'
import { useDeleteBody } from './use-delete-body.ts'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

type ConfirmFlowActionProps = { asked: AskedAction; actions: FlowActions }

/** Asks before a flow is published or deleted, or moved otherwise than it was seen, and says what will happen. */
export const ConfirmFlowAction = (props: ConfirmFlowActionProps) => (
  <QuestionWords>
    <Question {...props} />
  </QuestionWords>
)

const Question = ({ asked, actions }: ConfirmFlowActionProps) => {
  const { action, now } = asked
  if (action === 'publish') return <ConfirmPublish asked={asked} actions={actions} />
  return now ? (
    <ConfirmChanged asked={{ ...asked, now }} actions={actions} />
  ) : (
    <ConfirmDelete asked={asked} actions={actions} />
  )
}

const ConfirmDelete = ({ asked: { flow }, actions }: ConfirmFlowActionProps) => {
  const t = useTranslations('confirm')
  const words = useTranslations('flow')
  const body = useDeleteBody(flow)
  const dialog = { confirm: () => actions.confirm(), cancel: actions.cancel, cancelLabel: t('cancel') }
  if (flow.status === 'published') return <ConfirmLiveDelete flow={flow} {...dialog} />
  return (
    <ConfirmDialog {...dialog} title={t('deleteTitle', { name: flow.name })} confirmLabel={words('delete')} isDangerous>
      {body}
    </ConfirmDialog>
  )
}
