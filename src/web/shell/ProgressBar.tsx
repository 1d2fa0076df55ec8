import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import classes from './ProgressBar.module.css'

/** A thin line at the top while anything is on its way. */
export const ProgressBar = () => {
  const t = useTranslations('shell')
  return useIsBusy() ? <div role="progressbar" aria-label={t('loading')} className={classes.bar} /> : null
}

/** Milliseconds after which it is looked what is still on its way. */
const aMoment = 80

/** Not at each start and end: most of what is asked for is there already, and an old machine has better to do then. */
const useIsBusy = (): boolean => {
  const router = useRouter()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      waiting = undefined
      setBusy(router.state.status === 'pending' || client.isFetching() + client.isMutating() > 0)
    }
    const lookSoon = () => {
      waiting ??= setTimeout(look, aMoment)
    }
    const ends = [
      client.getQueryCache().subscribe(lookSoon),
      client.getMutationCache().subscribe(lookSoon),
      router.subscribe('onBeforeNavigate', lookSoon),
      router.subscribe('onResolved', lookSoon),
    ]
    lookSoon()
    return () => {
      clearTimeout(waiting)
      for (const end of ends) end()
    }
  }, [router, client])
  return isBusy
}
