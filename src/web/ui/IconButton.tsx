import type { ComponentPropsWithRef } from 'react'
import classes from './IconButton.module.css'

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'className' | 'type'> & {
  /** What it does, for those who don't see the icon. */
  label: string
  size?: 'small' | 'usual' | 'large'
  isFramed?: boolean | undefined
}

/** A button that shows an icon alone. */
export const IconButton = ({ label, size = 'usual', isFramed, ...props }: IconButtonProps) => (
  <button
    {...props}
    type="button"
    aria-label={label}
    className={classes.button}
    data-size={size === 'usual' ? undefined : size}
    data-framed={isFramed || undefined}
  />
)
