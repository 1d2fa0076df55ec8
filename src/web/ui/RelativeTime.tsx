import { type KeyboardEvent, useState } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { useTime, useTimeZone } from './Clock.tsx'
import classes from './RelativeTime.module.css'
import type { shortDate } from './short-date.ts'
import { timeAgo } from './time-ago.ts'

const day = 86_400_000

type RelativeTimeProps = {
  time: string
  /** Told by its date from a day on, where many of the same day would all read alike. */
  dated?: typeof shortDate
}

/** How long ago, and the full date for whoever points at it or tabs to it. */
export const RelativeTime = ({ time, dated }: RelativeTimeProps) => {
  const t = useTranslations('shell')
  const format = useFormatter()
  const now = useTime()
  const place = { locale: useLocale(), timeZone: useTimeZone() }
  const [isLookedAt, setLookedAt] = useState(false)
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return <span>{time}</span>
  const look = () => setLookedAt(true)
  const lookAway = () => setLookedAt(false)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') lookAway()
  }
  return (
    <time
      dateTime={time}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the full date must be in reach of a keyboard
      tabIndex={0}
      className={classes.time}
      {...{ onPointerEnter: look, onPointerLeave: lookAway, onFocus: look, onBlur: lookAway, onKeyDown }}
    >
      {dated && now - date.getTime() >= day
        ? dated(date.getTime(), now, place)
        : (timeAgo(format, date.getTime(), now) ?? t('justNow'))}
      {isLookedAt && <FullDate date={date} />}
    </time>
  )
}

/** As a part of a sentence; in milliseconds since 1970. */
export const moment = (time: number) => () => <RelativeTime key={time} time={new Date(time).toISOString()} />

/** Made only when somebody looks: the first date that a browser writes out in full costs it a tenth of a second. */
const FullDate = ({ date }: { date: Date }) => {
  const locale = useLocale()
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(date)
  return <span className={classes.full}>{words}</span>
}
