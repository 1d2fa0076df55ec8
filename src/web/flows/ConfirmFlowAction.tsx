import { useTranslations } from 'use-intl'
import { ConfirmWords } from '../i18n/ConfirmWords.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ConfirmLiveDelete } from './ConfirmLiveDelete.tsx'
import { useDeleteBody } from './use-delete-body.ts'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

type ConfirmFlowActionProps = { asked: AskedAction; actions: FlowActions }

/** Asks before a flow is published or deleted, and says what will happen. */
export const ConfirmFlowAction = (props: ConfirmFlowActionProps) => (
  <ConfirmWords>
    <Question {...props} />
  </ConfirmWords>
)

const Question = ({ asked, actions }: ConfirmFlowActionProps) => {
  const t = useTranslations('confirm')
  const words = useTranslations('flow')
  const deleteBody = useDeleteBody(asked.flow)
  const { confirm, cancel } = actions
  const { name, status, flow_executions_count: count } = asked.flow
  const dialog = { confirm, cancel, cancelLabel: t('cancel') }
  if (asked.action === 'publish') {
    return (
      <ConfirmDialog {...dialog} title={t('publishTitle', { name })} confirmLabel={words('publish')}>
        {count ? t('publishBodyAgain', { count }) : t('publishBody')}
      </ConfirmDialog>
    )
  }
  if (status === 'published') return <ConfirmLiveDelete flow={asked.flow} {...dialog} />
  return (
    <ConfirmDialog {...dialog} title={t('deleteTitle', { name })} confirmLabel={words('delete')} isDangerous>
      {deleteBody}
    </ConfirmDialog>
  )
}
