import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Direction, type Execution } from '../../contract/execution.ts'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { shortDate } from '../ui/short-date.ts'
import table from '../ui/table.module.css'
import { ExecutionStatusLabel } from './ExecutionStatusLabel.tsx'
import classes from './ExecutionTable.module.css'
import { PhoneNumber } from './PhoneNumber.tsx'

/** One page of executions as rows, or as cards on a narrow screen. */
export const ExecutionTable = ({ executions, isStale }: { executions: Execution[]; isStale: boolean }) => {
  const t = useTranslations('executionList')
  const columns = ['status', 'direction', 'from', 'to', 'start', 'duration', 'step'] as const
  const none = <span className={classes.none}>–</span>
  return (
    <table className={`${table.table} ${table.cards} ${classes.table}`} aria-label={t('title')} aria-busy={isStale}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'duration' ? classes.number : undefined}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {executions.map((execution) => (
          <tr key={execution.id}>
            <td data-label={t('status')}>
              <ExecutionStatusLabel status={execution.status} />
            </td>
            <td data-label={t('direction')}>
              <DirectionLabel direction={execution.direction} />
            </td>
            <td data-label={t('from')}>{execution.caller ? <PhoneNumber number={execution.caller} /> : none}</td>
            <td data-label={t('to')}>{execution.callee ? <PhoneNumber number={execution.callee} /> : none}</td>
            <td data-label={t('start')}>
              {execution.start_time ? <RelativeTime time={execution.start_time} dated={shortDate} /> : none}
            </td>
            <td data-label={t('duration')} className={classes.number}>
              {execution.duration === null ? none : <DurationText seconds={execution.duration} />}
            </td>
            <td data-label={t('step')} className={classes.step}>
              {execution.flow_step?.label ?? none}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const DirectionLabel = ({ direction }: { direction: string | null }) => {
  const t = useTranslations('executions')
  const known = Direction.safeParse(direction)
  if (!known.success) return <span>{direction}</span>
  const Arrow = known.data === 'incoming' ? IconArrowDownLeft : IconArrowUpRight
  return (
    <span className={classes.direction}>
      <Arrow size={16} aria-hidden />
      {t(known.data)}
    </span>
  )
}

const DurationText = ({ seconds }: { seconds: number }) => {
  const t = useTranslations('executionList')
  if (seconds < 60) return t('seconds', { seconds })
  return t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
