import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { pageKey } from '../api/page-key.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { SessionWords } from '../i18n/SessionWords.tsx'
import { Button } from '../ui/Button.tsx'
import { MantineArea } from '../ui/MantineArea.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { takeUpSession } from './change-session.ts'
import classes from './SessionDialog.module.css'
import { SignInForm } from './SignInForm.tsx'
import { signedInNow } from './signed-in-now.ts'
import '../ui/modal-styles.css'

/** Stands over the page when the session has ended. It can't be closed: behind it nothing would work. */
export const SessionDialog = () => (
  <SessionWords>
    <SignInAgain />
  </SessionWords>
)

const SignInAgain = () => {
  const t = useTranslations('session')
  const client = useQueryClient()
  const keyName = useKeyName()
  const { data: now, isFetching, isFetchedAfterMount } = useQuery(signedInNow())
  const isOwn = now?.key.id === pageKey()
  const isBack = isOwn && isFetchedAfterMount && !isFetching
  useEffect(() => {
    // Signed in again in another tab.
    if (now && isBack) void takeUpSession(client, now)
  }, [client, now, isBack])
  useReturnFocus()
  const other = now && !isOwn ? keyName(now.key.name) : null
  return (
    <MantineArea>
      <Modal
        opened
        returnFocus={false}
        onClose={() => {}}
        title={t(other === null ? 'expiredTitle' : 'otherTitle')}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        centered
      >
        <p role="status" className={classes.words}>
          {other === null ? t('expired') : t('other', { name: other })}
        </p>
        <SignInForm />
        {other !== null && (
          <Button variant="default" className={classes.goOn} onClick={() => window.location.reload()}>
            {t('goOnAs', { name: other })}
          </Button>
        )}
      </Modal>
    </MantineArea>
  )
}
