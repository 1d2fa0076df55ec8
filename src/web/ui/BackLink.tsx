import { IconChevronLeft } from '@tabler/icons-react'
import type { LinkComponent } from '@tanstack/react-router'
import classes from './BackLink.module.css'
import { type RouteLinkProps, UncheckedRouteLink } from './RouteLink.tsx'

const UncheckedBackLink = ({ children, ...link }: RouteLinkProps) => (
  <UncheckedRouteLink {...link} className={classes.back}>
    <IconChevronLeft size={16} aria-hidden />
    {children}
  </UncheckedRouteLink>
)

/** A link to the page above this one. */
export const BackLink = UncheckedBackLink as LinkComponent<'a'>
