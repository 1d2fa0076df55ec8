import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import classes from './ProblemNote.module.css'

type ProblemNoteProps = {
  title: string
  children?: ReactNode
  action?: { label: string; run: () => void; isPending?: boolean }
}

/** Says in place what went wrong and what can be done about it. */
export const ProblemNote = ({ title, children, action }: ProblemNoteProps) => (
  <div role="alert" className={classes.note}>
    <IconAlertTriangle size={22} aria-hidden className={classes.icon} />
    <div>
      <h2 className={classes.title}>{title}</h2>
      {children && <p>{children}</p>}
      {action && (
        <div className={classes.action}>
          <Button variant="default" isBusy={action.isPending} onClick={action.run}>
            {action.label}
          </Button>
        </div>
      )}
    </div>
  </div>
)
