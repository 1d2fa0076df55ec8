import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import type { FlowMove } from '../../contract/flow-status.ts'
import { newKey } from '../api/new-key.ts'
import { Unreachable } from '../api/unreachable.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { useAnnounce } from '../ui/Notices.tsx'
import { useWhenIdle } from '../ui/use-when-idle.ts'

export type FlowAction = FlowMove | 'duplicate' | 'delete'

/** An action that waits for the person to say yes. */
export type AskedAction = { action: 'publish' | 'delete'; flow: Flow }

/**
 * What can be done with a flow from a list or from its page. Publishing and deleting ask first (`asked`); everything
 * says what became of it, wherever the person is by then, and offers to try again when it failed. One flow takes one
 * action at a time. `onDeleted` is called once the flow is gone, if the page is still there.
 */
export const useFlowActions = (onDeleted: () => void) => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const problemText = useProblemText()
  const client = useQueryClient()
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const underWay = useRef(new Set<string>())
  const isOnPage = useRef(true)
  useEffect(() => {
    isOnPage.current = true
    return () => {
      isOnPage.current = false
    }
  }, [])

  useWhenIdle(preloadPerformer)

  const perform = async (action: FlowAction, flow: Flow, key: string = newKey()) => {
    if (underWay.current.has(flow.id)) return
    underWay.current.add(flow.id)
    try {
      const { performFlowAction } = await loadPerformer()
      const copyName = t('flow.copyOf', { name: flow.name })
      const { flow: result, takeBack } = await performFlowAction(client, { action, flow, key, copyName })
      announce.success({
        message: t(`flow.done.${action}`, { name: result.name }),
        ...(takeBack && { action: { label: t('flow.undo'), run: () => void undo(takeBack, result) } }),
      })
      if (!isOnPage.current) return
      if (action === 'delete') onDeleted()
      if (action === 'duplicate') void navigate({ to: '/flows/$flowId', params: { flowId: result.id }, state: true })
    } catch (error) {
      announce.failure({
        message: t(`flow.failed.${action}`, { name: flow.name }),
        body: problemText(error),
        action: { label: t('problem.tryAgain'), run: () => void perform(action, flow, key) },
      })
    } finally {
      underWay.current.delete(flow.id)
    }
  }

  const undo = async (takeBack: () => Promise<unknown>, flow: Flow) => {
    const { name } = flow
    try {
      await takeBack()
      announce.success({ message: t('flow.done.undo', { name }) })
    } catch (error) {
      announce.failure({
        message: t('flow.failed.undo', { name }),
        body: problemText(error),
        action: { label: t('problem.tryAgain'), run: () => void undo(takeBack, flow) },
      })
    }
  }

  return {
    act: (action: FlowAction, flow: Flow) => {
      if (action === 'publish' || action === 'delete') setAsked({ action, flow })
      else void perform(action, flow)
    },
    asked,
    confirm: () => {
      setAsked(null)
      if (asked) void perform(asked.action, asked.flow)
    },
    cancel: () => setAsked(null),
  }
}

/** What carries an action out is not needed to read a list. */
const loadPerformer = async () => {
  try {
    return await import('./perform-flow-action.ts')
  } catch (cause) {
    throw new Unreachable('What carries out the action could not be fetched.', { cause })
  }
}

const preloadPerformer = () => void loadPerformer().catch(() => {})

export type FlowActions = ReturnType<typeof useFlowActions>
