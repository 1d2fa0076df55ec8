import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ShownNotice } from './notice.ts'

/** Takes a notice that only informs away with the page that it belongs to: what is done on the next may make it untrue. */
export const useLeaveWithPage = (notice: ShownNotice, dismiss: (id: number) => void): void => {
  const router = useRouter()
  const { id, from, isOfNextPage = false } = notice
  const onlyInforms = !notice.action
  useEffect(() => {
    if (!onlyInforms) return
    let page = isOfNextPage ? null : from
    const look = (path: string) => {
      if (path !== from) page ??= path
      if (path !== (page ?? from)) dismiss(id)
    }
    look(router.latestLocation.pathname)
    return router.subscribe('onBeforeNavigate', ({ toLocation }) => look(toLocation.pathname))
  }, [router, onlyInforms, isOfNextPage, from, id, dismiss])
}
