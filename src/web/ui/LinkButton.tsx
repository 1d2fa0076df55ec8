import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'

/** A link that looks like a button. */
export const LinkButton = createLink((props: ButtonLook & ComponentPropsWithRef<'a'>) => {
  const { variant, size, isDangerous, icon, className, children, ...rest } = props
  return (
    <a {...rest} {...buttonLook({ variant, size, isDangerous, icon }, className)}>
      {icon}
      {children}
    </a>
  )
})
