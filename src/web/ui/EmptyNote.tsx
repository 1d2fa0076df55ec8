import type { ReactNode } from 'react'
import classes from './EmptyNote.module.css'

/** Stands where rows would be, and says why there are none and what can be done. */
export const EmptyNote = ({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) => (
  <div className={classes.note}>
    <h2 className={classes.title}>{title}</h2>
    <p className={classes.words}>{children}</p>
    {action}
  </div>
)
