import { useId } from 'react'
import type { Execution } from '../../contract/execution.ts'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { ExecutionStatusLabel } from './ExecutionStatusLabel.tsx'
import classes from './LatestExecutions.module.css'
import { PhoneNumber } from './PhoneNumber.tsx'

/** A few executions in a line each. */
export const LatestExecutions = ({ title, executions }: { title: string; executions: Execution[] }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      <ul className={classes.list}>
        {executions.map(({ id, status, direction, caller, callee, created_at }) => (
          <li key={id}>
            <ExecutionStatusLabel status={status} />
            <span>
              <PhoneNumber number={(direction === 'incoming' ? caller : callee) ?? ''} />
            </span>
            <RelativeTime time={created_at} />
          </li>
        ))}
      </ul>
    </section>
  )
}
