import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow, FlowType } from '../../contract/flow.ts'
import type { FlowMove } from '../../contract/flow-status.ts'
import { maxNameLength } from '../../contract/flow.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { useAnnounce } from '../ui/Notices.tsx'
import { useCreateFlow } from './use-create-flow.ts'
import { useDeleteFlow } from './use-delete-flow.ts'
import { useMoveFlow } from './use-move-flow.ts'

export type FlowAction = FlowMove | 'duplicate' | 'delete'

/** An action that waits for the person to say yes. */
export type AskedAction = { action: 'publish' | 'delete'; flow: Flow }

/**
 * What can be done with a flow from a list or from its page. Publishing and deleting ask first (`asked`); everything
 * says what became of it, and offers to try again when it failed. `onDeleted` is called once the flow is gone.
 */
export const useFlowActions = (onDeleted: (flow: Flow) => void) => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const problemText = useProblemText()
  const move = useMoveFlow()
  const create = useCreateFlow()
  const remove = useDeleteFlow()
  const [asked, setAsked] = useState<AskedAction | null>(null)

  const outcome = (action: FlowAction, flow: Flow, onDone?: (result: Flow | void) => void) => ({
    onSuccess: (result: Flow | void) => {
      setAsked(null)
      announce.success({ message: t(`flow.done.${action}`, { name: (result ?? flow).name }) })
      onDone?.(result)
    },
    onError: (error: unknown) => {
      setAsked(null)
      announce.failure({
        message: t(`flow.failed.${action}`, { name: flow.name }),
        body: problemText(error),
        action: { label: t('problem.tryAgain'), run: () => perform(action, flow) },
      })
    },
  })

  const perform = (action: FlowAction, flow: Flow) => {
    if (action === 'delete')
      remove.mutate(
        flow,
        outcome(action, flow, () => onDeleted(flow)),
      )
    else if (action === 'duplicate') create.mutate(copyOf(flow), outcome(action, flow, openCopy))
    else move.mutate({ flow, move: action }, outcome(action, flow))
  }

  const copyOf = ({ name, description, type, metadata }: Flow) => ({
    name: t('flow.copyOf', { name }).slice(0, maxNameLength),
    description,
    type: type as FlowType,
    metadata,
  })

  const openCopy = (copy: Flow | void) => {
    if (copy) void navigate({ to: '/flows/$flowId', params: { flowId: copy.id } })
  }

  return {
    act: (action: FlowAction, flow: Flow) => {
      if (action === 'publish' || action === 'delete') setAsked({ action, flow })
      else perform(action, flow)
    },
    asked,
    confirm: () => asked && perform(asked.action, asked.flow),
    cancel: () => setAsked(null),
    isPending: move.isPending || create.isPending || remove.isPending,
  }
}

export type FlowActions = ReturnType<typeof useFlowActions>
