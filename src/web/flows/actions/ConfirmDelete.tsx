import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ConfirmLiveDelete } from './ConfirmLiveDelete.tsx'
import { SinceSeen } from './SinceSeen.tsx'
import { useDeleteBody } from './use-delete-body.ts'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

/** Before a flow is deleted: what goes with it, and what somebody has made of it since it was seen. */
export const ConfirmDelete = ({ asked, actions }: { asked: AskedAction; actions: FlowActions }) => {
  const t = useTranslations('confirm')
  const words = useTranslations('flow')
  const { now } = asked
  const flow = now?.flow ?? asked.flow
  const body = useDeleteBody(flow)
  const question = {
    title: t('deleteTitle', { name: flow.name }),
    confirmLabel: words('delete'),
    confirm: () => actions.confirm(now),
    cancel: actions.cancel,
    cancelLabel: t('cancel'),
    isDangerous: true,
  }
  const lead = now && <strong>{t('changedAsk')} </strong>
  const changes = now && <SinceSeen seen={asked.flow} now={now.flow} />
  if (flow.status === 'published')
    return (
      <ConfirmLiveDelete {...question} flow={flow} changes={changes}>
        {lead}
        {t('deleteLive')} {body}
      </ConfirmLiveDelete>
    )
  return (
    <ConfirmDialog {...question} details={changes}>
      {lead}
      {body}
    </ConfirmDialog>
  )
}
