import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { laterPart } from '../../ui/later-part.tsx'

const ConfirmDialog = laterPart(async () => (await import('../../ui/ConfirmDialog.tsx')).ConfirmDialog)

type LeaveDialogProps = {
  mayLeave: () => boolean
  /** Whether what was typed stays on the device. */
  isKept: boolean
  /** Whether a save is under way, which leaving doesn't end. */
  isSaving: boolean
}

/**
 * Asks before one goes to another page with changes that are not saved. The browser's own question, at a reload or when
 * the tab is closed, says that they may be lost: it is asked only where that is true.
 */
export const LeaveDialog = ({ mayLeave, isKept, isSaving }: LeaveDialogProps) => {
  const t = useTranslations('form')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && !mayLeave(),
    enableBeforeUnload: () => !isKept && !mayLeave(),
    withResolver: true,
  })
  // After the form, which does not wait for it, and before there is anything to lose.
  useEffect(() => ConfirmDialog.preload(), [])
  if (blocker.status !== 'blocked') return null
  return (
    <ConfirmDialog
      title={t(isSaving ? 'leaveSavingTitle' : 'leaveTitle')}
      confirmLabel={t(isSaving ? 'leaveSaving' : 'leave')}
      cancelLabel={t(isSaving ? 'stayWhileSaving' : 'stay')}
      confirm={blocker.proceed}
      cancel={blocker.reset}
      isDangerous={!isKept && !isSaving}
      isCancelUsual
    >
      {t(isSaving ? 'leaveSavingBody' : isKept ? 'leaveKept' : 'leaveBody')}
    </ConfirmDialog>
  )
}
