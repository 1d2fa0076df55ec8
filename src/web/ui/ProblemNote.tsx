import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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
        <Button
          variant="default"
          mt="md"
          aria-busy={action.isPending}
          data-busy={action.isPending}
          onClick={action.run}
        >
          {action.label}
        </Button>
      )}
    </div>
  </div>
)
