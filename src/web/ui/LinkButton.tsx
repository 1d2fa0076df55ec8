import type { LinkComponent } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'
import { type RouteLinkProps, UncheckedRouteLink } from './RouteLink.tsx'

const UncheckedLinkButton = ({
  variant,
  size,
  isDangerous,
  icon,
  className,
  children,
  ...link
}: ButtonLook & RouteLinkProps) => (
  <UncheckedRouteLink {...link} {...buttonLook({ variant, size, isDangerous, icon }, className)}>
    {icon}
    {children}
  </UncheckedRouteLink>
)

/** A link that looks like a button. */
export const LinkButton = UncheckedLinkButton as LinkComponent<
  (props: ButtonLook & ComponentPropsWithRef<'a'>) => ReactNode
>
