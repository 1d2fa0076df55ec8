import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { SignInForm } from './SignInForm.tsx'
import '../ui/modal-styles.css'

/** Stands over the page when the session has ended. It can't be closed: behind it nothing would work. */
export const SessionDialog = () => {
  const t = useTranslations('session')
  useReturnFocus()
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={() => {}}
      title={t('expiredTitle')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      <p style={{ marginBottom: '1rem' }}>{t('expired')}</p>
      <SignInForm />
    </Modal>
  )
}
