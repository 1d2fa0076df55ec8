import { IconBroadcast } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CautionNote } from '../ui/CautionNote.tsx'
import classes from './LiveNote.module.css'

/** Says that what stands on this page reaches people now. */
export const LiveNote = ({ children, hint }: { children: ReactNode; hint?: string }) => (
  <CautionNote Icon={IconBroadcast} hint={hint} className={classes.note}>
    {children}
  </CautionNote>
)
