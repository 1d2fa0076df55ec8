import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

/** Asks before a flow is published or deleted, and says what will happen. */
export const ConfirmFlowAction = ({ asked, actions }: { asked: AskedAction; actions: FlowActions }) => {
  const t = useTranslations('flow')
  const { confirm, cancel } = actions
  const { name, status, flow_executions_count: count } = asked.flow
  const dialog = { confirm, cancel, cancelLabel: t('cancel') }
  if (asked.action === 'publish') {
    return (
      <ConfirmDialog {...dialog} title={t('publishTitle', { name })} confirmLabel={t('publish')}>
        {count ? t('publishBodyAgain', { count }) : t('publishBody')}
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog {...dialog} title={t('deleteTitle', { name })} confirmLabel={t('delete')} isDangerous>
      {status === 'published' && `${t('deleteLive')} `}
      {count === null ? t('deleteBodyUnknown') : t('deleteBody', { count })}
    </ConfirmDialog>
  )
}
