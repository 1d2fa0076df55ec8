import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { SessionWords } from '../i18n/SessionWords.tsx'
import { MantineArea } from '../ui/MantineArea.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import classes from './SessionDialog.module.css'
import { SignInForm } from './SignInForm.tsx'
import '../ui/modal-styles.css'

/** Stands over the page when the session has ended. It can't be closed: behind it nothing would work. */
export const SessionDialog = () => (
  <SessionWords>
    <SignInAgain />
  </SessionWords>
)

const SignInAgain = () => {
  const t = useTranslations('session')
  useReturnFocus()
  return (
    <MantineArea>
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
        <p className={classes.words}>{t('expired')}</p>
        <SignInForm />
      </Modal>
    </MantineArea>
  )
}
