import type { ComponentPropsWithRef } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'

type ButtonProps = ButtonLook &
  ComponentPropsWithRef<'button'> & {
    /** While what was asked for is under way: it keeps the focus, says so, and takes no further press. */
    isBusy?: boolean
  }

export const Button = (props: ButtonProps) => {
  const { variant, size, isDangerous, icon, isBusy = false, className, type = 'button', onClick, ...rest } = props
  return (
    <button
      {...rest}
      {...buttonLook({ variant, size, isDangerous, icon }, className)}
      // oxlint-disable-next-line react/button-has-type -- one of its three types
      type={type}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...(isBusy && { 'aria-busy': true, 'aria-disabled': true })}
    >
      {icon}
      {props.children}
    </button>
  )
}
