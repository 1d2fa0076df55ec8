import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { laterPart } from '../ui/later-part.tsx'

const ConfirmDialog = laterPart(async () => (await import('../ui/ConfirmDialog.tsx')).ConfirmDialog)

/** Asks before one leaves the page with changes that are not saved. */
export const LeaveDialog = ({ mayLeave }: { mayLeave: () => boolean }) => {
  const t = useTranslations('form')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && !mayLeave(),
    enableBeforeUnload: () => !mayLeave(),
    withResolver: true,
  })
  // After the form, which does not wait for it, and before there is anything to lose.
  useEffect(() => ConfirmDialog.preload(), [])
  if (blocker.status !== 'blocked') return null
  return (
    <ConfirmDialog
      title={t('leaveTitle')}
      confirmLabel={t('leave')}
      cancelLabel={t('stay')}
      confirm={blocker.proceed}
      cancel={blocker.reset}
      isDangerous
    >
      {t('leaveBody')}
    </ConfirmDialog>
  )
}
