import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import classes from './ProgressBar.module.css'

/** A thin line at the top while anything is on its way. */
export const ProgressBar = () => {
  const t = useTranslations('shell')
  const isNavigating = useRouterState({ select: (state) => state.status === 'pending' })
  const underWay = useIsFetching() + useIsMutating()
  const isBusy = isNavigating || underWay > 0
  return isBusy ? <div role="progressbar" aria-label={t('loading')} className={classes.bar} /> : null
}
