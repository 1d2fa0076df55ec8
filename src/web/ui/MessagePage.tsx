import type { ReactNode } from 'react'
import classes from './MessagePage.module.css'
import { PageTitle } from './PageTitle.tsx'

/** A page that has only something to say, and a way on. */
export const MessagePage = ({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) => (
  <div className={classes.page}>
    <PageTitle>{title}</PageTitle>
    <p className={classes.words}>{children}</p>
    <div className={classes.action}>{action}</div>
  </div>
)
