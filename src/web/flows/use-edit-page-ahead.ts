import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useWhenIdle } from '../ui/use-when-idle.ts'

/** Fetches the page on which a flow is edited while the flow is read. */
export const useEditPageAhead = (flowId: string): void => {
  const router = useRouter()
  const fetchAhead = useCallback(
    () => void router.preloadRoute({ to: '/flows/$flowId/edit', params: { flowId } }),
    [router, flowId],
  )
  useWhenIdle(fetchAhead)
}
