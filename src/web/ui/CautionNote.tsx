import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './CautionNote.module.css'

type CautionNoteProps = { Icon: TablerIcon; children: ReactNode; hint?: string | undefined; className?: string }

/** Says something that one should know before going on. */
export const CautionNote = ({ Icon, children, hint, className = '' }: CautionNoteProps) => (
  <div className={`${classes.note} ${className}`}>
    <Icon size={20} aria-hidden className={classes.icon} />
    <p>
      <strong>{children}</strong> {hint}
    </p>
  </div>
)
