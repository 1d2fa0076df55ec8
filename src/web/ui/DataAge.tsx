import { useHydrated } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useServerTime, useTime } from './Clock.tsx'
import { moment } from './RelativeTime.tsx'

const fresh = 60_000

/** From when something is that was read a while ago, and nothing as long as it is fresh. In milliseconds since 1970, by the device's clock. */
export const DataAge = ({ readAt }: { readAt: number }) => {
  const t = useTranslations('shell')
  const now = useTime()
  const time = useServerTime()(readAt)
  // As the server renders it: what it has just read has no age, whatever the device's clock says.
  const isTakenOver = useHydrated()
  if (!isTakenOver || now - time < fresh) return null
  return <> · {t.rich('read', { when: moment(time) })}</>
}
