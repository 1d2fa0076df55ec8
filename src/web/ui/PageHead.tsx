import type { ReactNode } from 'react'
import classes from './PageHead.module.css'
import { PageTitle } from './PageTitle.tsx'

/** The page's title, and in line with it what can be done with the whole of what it shows. */
export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={classes.head}>
    <PageTitle>{title}</PageTitle>
    {children}
  </div>
)
