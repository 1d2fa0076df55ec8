import { useTranslations } from 'use-intl'
import { useTime } from './Clock.tsx'
import { moment } from './RelativeTime.tsx'

const fresh = 60_000

/** From when something is that was read a while ago, and nothing as long as it is fresh. In milliseconds since 1970. */
export const DataAge = ({ readAt }: { readAt: number }) => {
  const t = useTranslations('shell')
  const now = useTime()
  if (now - readAt < fresh) return null
  return <> · {t.rich('read', { when: moment(readAt) })}</>
}
