import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { afterPaint } from '../ui/after-paint.ts'

/**
 * Puts the focus where the eye should go after a change of page: on the control that was left when one comes back to a
 * page, else on the new page's heading. A change of search parameters alone moves nothing, unless the control that had
 * the focus went with it.
 */
export const usePageFocus = () => {
  const router = useRouter()
  useEffect(() => {
    const leftAt = new Map<string, string>()
    const stopLeaving = router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
      const id = document.activeElement?.id
      if (pathChanged && fromLocation?.state.__TSR_key && id) leftAt.set(fromLocation.state.__TSR_key, id)
    })
    const stopArriving = router.subscribe('onRendered', ({ toLocation, fromLocation, pathChanged }) => {
      if (!fromLocation) return
      const isLost = document.activeElement === document.body
      if (!pathChanged && !isLost) return
      const key = toLocation.state.__TSR_key ?? ''
      afterPaint(() => {
        if (router.latestLocation.state.__TSR_key !== toLocation.state.__TSR_key) return
        const id = leftAt.get(key)
        const left = id ? document.getElementById(id) : null
        if (left) left.focus({ preventScroll: true })
        else document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
      })
    })
    return () => {
      stopLeaving()
      stopArriving()
    }
  }, [router])
}
