import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { moment } from '../ui/RelativeTime.tsx'
import classes from './KeyDialogs.module.css'
import type { KeyActions } from './use-key-actions.ts'

type ConfirmRevokeProps = { held: AccessKey; isOwn: boolean; actions: KeyActions }

/** Says what stops with a key, and more so where it is the key that one is signed in with. */
export const ConfirmRevoke = ({ held, isOwn, actions }: ConfirmRevokeProps) => {
  const t = useTranslations('keys')
  const name = useKeyName()(held.name)
  const { last_used_at } = held
  return (
    <ConfirmDialog
      title={t('revokeTitle', { name })}
      confirmLabel={t(isOwn ? 'revokeOwnDone' : 'revoke')}
      cancelLabel={t('cancel')}
      confirm={() => actions.revoke(held, isOwn)}
      cancel={actions.cancel}
      isDangerous
      details={
        isOwn && (
          <p className={classes.caution}>
            <strong>{t('revokeOwn')}</strong> {t('revokeOwnHint')}
          </p>
        )
      }
    >
      {t('revokeBody')}{' '}
      {last_used_at ? t.rich('revokeUsed', { when: moment(Date.parse(last_used_at)) }) : t('revokeUnused')}
    </ConfirmDialog>
  )
}
