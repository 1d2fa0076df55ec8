import { useTranslations } from 'use-intl'
import { laterPart } from '../ui/later-part.tsx'
import type { AskedDiscard, TrashActions } from './use-trash-actions.ts'

const ConfirmDialog = laterPart(async () => (await import('../ui/ConfirmDialog.tsx')).ConfirmDialog)

/** Asks before something leaves the trash for good. */
export const ConfirmDiscard = ({ asked, actions }: { asked: AskedDiscard; actions: TrashActions }) => {
  const t = useTranslations('trash')
  const dialog = { confirm: actions.confirm, cancel: actions.cancel, cancelLabel: t('keep'), isDangerous: true }
  if ('all' in asked) {
    return (
      <ConfirmDialog {...dialog} title={t('emptyTitle')} confirmLabel={t('empty')}>
        {t('emptyBody', { count: asked.all })}
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog {...dialog} title={t('discardTitle', { name: asked.flow.name })} confirmLabel={t('discard')}>
      {t('discardBody')}
    </ConfirmDialog>
  )
}
