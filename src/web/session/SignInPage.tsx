import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { SessionWords } from '../i18n/SessionWords.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { forgetKept } from './change-session.ts'
import { SignInForm } from './SignInForm.tsx'
import classes from './SignInPage.module.css'

const route = getRouteApi('/sign-in')

/** Signs in with a key; a link that did not work says why. */
export const SignInPage = () => (
  <SessionWords>
    <SignIn />
  </SessionWords>
)

const SignIn = () => {
  const t = useTranslations('session')
  const navigate = useNavigate()
  const client = useQueryClient()
  // Nobody is signed in: what was read belongs to nobody here.
  useEffect(() => void forgetKept(client), [client])
  const { next = '/flows' } = route.useSearch()
  const { error } = route.useLoaderData()
  return (
    <div className={classes.page}>
      <div className={classes.card}>
        <PageTitle>{t('title')}</PageTitle>
        <p className={classes.lead}>{t('lead')}</p>
        <SignInForm error={error} onSignedIn={() => navigate({ href: next, replace: true })} />
      </div>
    </div>
  )
}
