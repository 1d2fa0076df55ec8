import { useNow, useTranslations } from 'use-intl'
import { RelativeTime } from './RelativeTime.tsx'

const fresh = 60_000

/** From when something is that was read a while ago, and nothing as long as it is fresh. In milliseconds since 1970. */
export const DataAge = ({ readAt }: { readAt: number }) => {
  const t = useTranslations('shell')
  const now = useNow({ updateInterval: fresh / 2 })
  if (now.getTime() - readAt < fresh) return null
  return <> · {t.rich('read', { when: moment(readAt) })}</>
}

const moment = (time: number) => () => <RelativeTime key={time} time={new Date(time).toISOString()} />
