import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refused } from '../api/refused.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import classes from './SignInForm.module.css'
import { CookieNotKept } from './sign-in.ts'
import { useSignIn } from './use-sign-in.ts'

/** Asks for the access key. `error` is one that is known before anything was typed. */
export const SignInForm = ({ error, onSignedIn }: { error?: unknown; onSignedIn?: () => void }) => {
  const t = useTranslations('session')
  const problemText = useProblemText()
  const { keysTaken } = useRouter().options.context
  const input = useRef<HTMLInputElement>(null)
  const signIn = useSignIn()
  const [isMissing, setMissing] = useState(false)
  const [isShown, setShown] = useState(false)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = input.current!.value.trim()
    setMissing(key === '')
    if (key === '' || signIn.isPending) return input.current!.focus()
    signIn.mutate({ key }, { onSuccess: () => onSignedIn?.(), onError: () => input.current?.focus() })
  }

  const failure = signIn.error ?? error
  // Here a 401 is about the key; anywhere else it is about the session.
  const failureText = (cause: unknown) => {
    if (cause instanceof CookieNotKept) return t('cookieNotKept')
    return cause instanceof Refused ? cause.problem.message : problemText(cause)
  }
  const message = isMissing ? t('keyMissing') : failure ? failureText(failure) : null
  return (
    // Were it ever sent by the browser itself, the key must not stand in an address.
    <form method="post" onSubmit={submit} noValidate className={classes.form}>
      <TextField
        ref={input}
        type={isShown ? 'text' : 'password'}
        label={t('accessKey')}
        hint={t(`keyHint.${keysTaken() ?? 'own'}`)}
        error={message}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        size="large"
        button={
          <IconButton
            label={t('showKey')}
            aria-pressed={isShown}
            // The focus stays where one types.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          </IconButton>
        }
      />
      <Button type="submit" size="large" isBusy={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  )
}
