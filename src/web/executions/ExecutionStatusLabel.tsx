import { useTranslations } from 'use-intl'
import { ExecutionStatus } from '../../contract/execution.ts'
import classes from './ExecutionStatusLabel.module.css'

const outcomes: Partial<Record<ExecutionStatus, 'good' | 'bad'>> = {
  completed: 'good',
  delivered: 'good',
  received: 'good',
  failed: 'bad',
  undelivered: 'bad',
  'no-answer': 'bad',
  busy: 'bad',
}

/** A dot that tells how it went, and a word. */
export const ExecutionStatusLabel = ({ status }: { status: string }) => {
  const t = useTranslations('executions')
  const known = ExecutionStatus.safeParse(status)
  if (!known.success) return <span>{status}</span>
  return (
    <span className={classes.status} data-outcome={outcomes[known.data]}>
      {t(`statuses.${known.data}`)}
    </span>
  )
}
