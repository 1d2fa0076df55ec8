import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { whenIdleAndCheap } from '../../ui/use-when-idle.ts'

/** Fetches the page on which a flow is edited while the flow is read. */
export const useEditPageAhead = (flowId: string): void => {
  const router = useRouter()
  useEffect(
    () => whenIdleAndCheap(() => void router.preloadRoute({ to: '/flows/$flowId/edit', params: { flowId } })),
    [router, flowId],
  )
}
