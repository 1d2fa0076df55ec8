import { lazy, Suspense, useEffect } from 'react'
import type { FlowActions } from './use-flow-actions.ts'

const load = async () => ({ default: (await import('./ConfirmFlowAction.tsx')).ConfirmFlowAction })
const ConfirmFlowAction = lazy(load)
const untilIdle = 1_500

/** The question before an action, if one is to be asked. Its code comes when the page has come to rest. */
export const FlowActionDialog = ({ actions }: { actions: FlowActions }) => {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => {}), untilIdle)
    return () => clearTimeout(timer)
  }, [])
  if (!actions.asked) return null
  return (
    <Suspense>
      <ConfirmFlowAction asked={actions.asked} actions={actions} />
    </Suspense>
  )
}
