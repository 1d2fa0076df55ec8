import { useTranslations } from 'use-intl'
import { movesFrom } from '../../../contract/flow-status.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { SinceSeen } from './SinceSeen.tsx'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

type ConfirmChangedProps = { asked: AskedAction & { now: NonNullable<AskedAction['now']> }; actions: FlowActions }

/** Before something is done to a flow that isn't any more what one saw: what has become of it. */
export const ConfirmChanged = ({ asked, actions }: ConfirmChangedProps) => {
  const t = useTranslations('confirm')
  const words = useTranslations('flow')
  const { action, flow, now } = asked
  const isOffered = movesFrom(now.flow.status).some((move) => move === action)
  return (
    <ConfirmDialog
      title={t('changedTitle', { name: now.flow.name })}
      confirmLabel={words(action)}
      confirm={isOffered ? () => actions.confirm(now) : undefined}
      cancelLabel={isOffered ? t('cancel') : t('close')}
      cancel={actions.cancel}
      details={<SinceSeen seen={flow} now={now.flow} />}
    >
      {t(isOffered ? 'changedBody' : 'movedOn')}
    </ConfirmDialog>
  )
}
