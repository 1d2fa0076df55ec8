import { Button, PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { refusalSentence } from '../../contract/refusal-words.ts'
import { useLanguage } from '../i18n/LanguageProvider.tsx'
import { Refused } from '../api/refused.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import classes from './SignInForm.module.css'
import { useSignIn } from './use-sign-in.ts'

/** Asks for the access key. `error` is one that is known before anything was typed. */
export const SignInForm = ({ error, onSignedIn }: { error?: unknown; onSignedIn?: () => void }) => {
  const t = useTranslations('session')
  const { language } = useLanguage()
  const problemText = useProblemText()
  const input = useRef<HTMLInputElement>(null)
  const signIn = useSignIn()
  const [isMissing, setMissing] = useState(false)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = input.current!.value.trim()
    setMissing(key === '')
    if (key === '' || signIn.isPending) return input.current!.focus()
    signIn.mutate({ key }, { onSuccess: () => onSignedIn?.(), onError: () => input.current?.focus() })
  }

  const failure = signIn.error ?? error
  // Here a 401 is about the key; anywhere else it is about the session.
  const failureText = (cause: unknown) => (cause instanceof Refused ? cause.problem.message : problemText(cause))
  const message = isMissing ? refusalSentence('key_missing', language) : failure ? failureText(failure) : null
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <PasswordInput
        ref={input}
        name="key"
        label={t('accessKey')}
        description={t('accessKeyHint')}
        error={message}
        errorProps={{ role: 'alert' }}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('showKey') }}
        visibilityToggleIcon={RevealIcon}
      />
      <Button type="submit" size="md" aria-disabled={signIn.isPending} loading={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  )
}

const RevealIcon = ({ reveal }: { reveal: boolean }) => (reveal ? <IconEyeOff size={18} /> : <IconEye size={18} />)
