import type { ReactNode } from 'react'
import classes from './Button.module.css'

export type ButtonLook = {
  /** How loud it is. A page has one `filled` button at most. */
  variant?: 'filled' | 'default' | 'quiet'
  size?: 'compact' | 'usual' | 'large'
  isDangerous?: boolean
  /** Stands before the words. */
  icon?: ReactNode
}

/** What makes an element look like a button. */
export const buttonLook = ({ variant = 'filled', size = 'usual', isDangerous, icon }: ButtonLook, className = '') => ({
  className: `${classes.button} ${className}`,
  'data-variant': variant,
  'data-size': size === 'usual' ? undefined : size,
  'data-dangerous': isDangerous || undefined,
  'data-icon': icon ? true : undefined,
})
