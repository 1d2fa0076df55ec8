import { useBlocker } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

/** Asks before one leaves the page with changes that are not saved. */
export const LeaveDialog = ({ mayLeave }: { mayLeave: () => boolean }) => {
  const t = useTranslations('form')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && !mayLeave(),
    enableBeforeUnload: () => !mayLeave(),
    withResolver: true,
  })
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
