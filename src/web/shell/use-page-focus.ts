import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { afterPaint } from '../ui/after-paint.ts'
import { placeOf } from '../ui/place-of.ts'
import { watchPage } from '../ui/watch-page.ts'

/**
 * Puts the focus where the eye should go after a change of page: on the control that was left when one comes back to a
 * page, else on the new page's heading. A change of search parameters alone moves nothing, unless the control that had
 * the focus went with it.
 */
export const usePageFocus = () => {
  const router = useRouter()
  useEffect(() => {
    const leftAt = new Map<string, string | undefined>()
    const stopLeaving = router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
      // The router keeps the place of what it has seen being scrolled. A link that is followed as it comes into view is
      // ahead of the browser, which tells of it with the next frame.
      document.dispatchEvent(new Event('scroll'))
      if (fromLocation) leftAt.set(placeOf(fromLocation.state), document.activeElement?.id)
    })
    // A link that goes with its page while it has the focus takes an old machine twice as long to remove.
    const stopLoading = router.subscribe('onLoad', ({ pathChanged }) => {
      if (pathChanged && document.activeElement instanceof HTMLAnchorElement) document.activeElement.blur()
    })
    const stopArriving = router.subscribe('onRendered', ({ toLocation, fromLocation, pathChanged }) => {
      if (!fromLocation) return
      const isLost = document.activeElement === document.body
      if (!pathChanged && !isLost) return
      const place = placeOf(toLocation.state)
      const { listPlace, left } = fromLocation.state
      afterPaint(() => {
        if (router.latestLocation.state.__TSR_key !== toLocation.state.__TSR_key) return
        // What a list handed on outlives a load of the page that one comes back from.
        const id = (listPlace === place && left) || leftAt.get(place)
        const focus = (options?: FocusOptions) => {
          const control = id ? document.getElementById(id) : null
          control?.focus(options)
          return control !== null
        }
        if (focus({ preventScroll: true })) return
        const heading = document.querySelector<HTMLElement>('h1')
        heading?.focus({ preventScroll: true })
        // Its row may still be on its way.
        if (id) watchPage(() => document.activeElement !== heading || focus())
      })
    })
    return () => {
      stopLeaving()
      stopLoading()
      stopArriving()
    }
  }, [router])
}
