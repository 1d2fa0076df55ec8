import type { ReactNode } from 'react'
import classes from './ScrollBox.module.css'

type ScrollBoxProps = {
  label: string
  isBusy?: boolean
  /** Of one size from the beginning, for what comes later than the box. */
  isSteady?: boolean
  children: ReactNode
}

/** What may be longer than there is room for: it scrolls by itself, with the keyboard as well. */
export const ScrollBox = ({ label, isBusy, isSteady, children }: ScrollBoxProps) => (
  <div
    role="region"
    aria-label={label}
    aria-busy={isBusy}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- or no key would scroll it
    tabIndex={0}
    className={classes.box}
    data-steady={isSteady}
  >
    {children}
  </div>
)
