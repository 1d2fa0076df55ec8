import { type LinkComponent, type NavigateOptions, useRouter } from '@tanstack/react-router'
import type { ComponentPropsWithRef, MouseEvent } from 'react'

export type RouteLinkProps = ComponentPropsWithRef<'a'> &
  Pick<NavigateOptions, 'params' | 'search' | 'state' | 'resetScroll'> & {
    to?: string | undefined
    /** Keeps its place, and the focus if it has it, and leads nowhere. */
    disabled?: boolean
  }

/**
 * A link to a page of the dashboard, fetched ahead when the reader points at it. The router's own link also follows
 * the address, to know whether it leads to where one is: a list has thirty of them, and each would be drawn again with
 * each step. Here whoever renders a link says so.
 */
export const UncheckedRouteLink = ({
  to,
  params,
  search,
  state,
  resetScroll,
  disabled = false,
  ref,
  children,
  ...props
}: RouteLinkProps) => {
  const router = useRouter()
  const target = { to, params, search, state, resetScroll } as NavigateOptions
  if (disabled) {
    return (
      <a {...props} ref={ref} role="link" aria-disabled>
        {children}
      </a>
    )
  }

  const fetchAhead = () => {
    if (router.options.defaultPreload === 'intent') void router.preloadRoute(target)
  }
  const point = () => afterStay(fetchAhead)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onClick?.(event)
    if (event.defaultPrevented || isForTheBrowser(event)) return
    event.preventDefault()
    leave()
    void router.navigate(target)
  }
  return (
    <a
      {...props}
      ref={ref}
      href={router.buildLocation(target).publicHref}
      onClick={follow}
      onFocus={point}
      onBlur={leave}
      onMouseEnter={point}
      onMouseLeave={leave}
      onTouchStart={fetchAhead}
    >
      {children}
    </a>
  )
}

/** What the reader points at is fetched once they have stayed with it for so many milliseconds. */
const stay = 50
let waiting: ReturnType<typeof setTimeout> | undefined

const leave = () => clearTimeout(waiting)
const afterStay = (fetchAhead: () => void) => {
  leave()
  waiting = setTimeout(fetchAhead, stay)
}

/** As in another tab or window, which only the browser opens. */
const isForTheBrowser = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey

/** Takes paths and their parameters as the routes declare them: the cast makes them checked, nothing else. */
export const RouteLink = UncheckedRouteLink as LinkComponent<'a'>
