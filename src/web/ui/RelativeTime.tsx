import { useFormatter, useNow } from 'use-intl'
import classes from './RelativeTime.module.css'

/** How long ago, and the full date for whoever points at it or tabs to it. */
export const RelativeTime = ({ time }: { time: string }) => {
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return <span>{time}</span>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the full date must be in reach of a keyboard
    <time dateTime={time} tabIndex={0} className={classes.time}>
      {format.relativeTime(date, now)}
      <span className={classes.full}>{format.dateTime(date, { dateStyle: 'long', timeStyle: 'short' })}</span>
    </time>
  )
}
