import { IconBroadcast } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './LiveNote.module.css'

/** Says that what stands on this page reaches people now. */
export const LiveNote = ({ children, hint }: { children: ReactNode; hint?: string }) => (
  <div className={classes.note}>
    <IconBroadcast size={20} aria-hidden className={classes.icon} />
    <p>
      <strong>{children}</strong> {hint}
    </p>
  </div>
)
