import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FlowMove } from '../../../contract/flow-status.ts'
import { newKey } from '../../api/new-key.ts'
import { Unreachable } from '../../api/unreachable.ts'
import { useProblemText } from '../../api/use-problem-text.ts'
import { useAnnounce } from '../../ui/Notices.tsx'
import { maySpendOnIntent } from '../../ui/line.ts'
import { useWhenIdle } from '../../ui/use-when-idle.ts'
import type { FlowVersion } from '../flow-version.ts'
import { rowLink } from '../row-link.ts'
import type { KnownFlow } from '../known-flow.ts'

export type FlowAction = FlowMove | 'duplicate' | 'delete'

/** An action that waits for the person to say yes; `now` is what somebody has made of the flow since it was seen. */
export type AskedAction = { action: FlowAction; flow: KnownFlow; now?: FlowVersion }

/** An action on a flow as it was seen; its mark, where that is known. The key is the same for every try at it. */
export type WantedAction = {
  action: FlowAction
  flow: KnownFlow
  etag?: string | null | undefined
  key: string
  /** Whether the person was asked, and said yes. */
  isAgreed?: boolean
}

/**
 * What can be done with a flow from a list or from its page. Publishing and deleting ask first (`asked`), and so does
 * resuming what was changed meanwhile; everything says what became of it, wherever the person is by then, and offers to
 * try again when it failed. What is done to one flow is done one after another. `onDeleted` leads
 * on once the flow is gone, if the page is still there.
 */
export const useFlowActions = (onDeleted?: () => void) => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const problemText = useProblemText()
  const client = useQueryClient()
  const [asked, ask] = useState<AskedAction | null>(null)
  const underWay = useRef(new Map<string, { action: FlowAction; ended: Promise<void> }>())
  const isOnPage = useRef(true)
  useEffect(() => {
    isOnPage.current = true
    return () => {
      isOnPage.current = false
    }
  }, [])

  useWhenIdle(preloadPerformer)

  const perform = async (wanted: WantedAction) => {
    const { action, flow } = wanted
    const last = underWay.current.get(flow.id)
    // Pressed twice.
    if (last?.action === action) return
    const ended = carryOut(wanted, last?.ended)
    underWay.current.set(flow.id, { action, ended })
    await ended
    if (underWay.current.get(flow.id)?.ended === ended) underWay.current.delete(flow.id)
  }

  const carryOut = async (wanted: WantedAction, after?: Promise<void>) => {
    const { action, flow } = wanted
    await after
    try {
      const { carryOutAction } = await loadPerformer()
      const place = { client, t, announce, navigate, problemText, isOnPage: () => isOnPage.current, ask, onDeleted }
      await carryOutAction(wanted, place)
    } catch (error) {
      announce.failure({
        message: t(`flow.failed.${action}`, { name: flow.name }),
        about: rowLink(flow.id),
        body: problemText(error),
        action: { label: t('problem.tryAgain'), run: () => void perform(wanted) },
      })
    }
  }

  return {
    act: (action: FlowAction, flow: KnownFlow) => {
      if (action === 'publish' || action === 'delete') ask({ action, flow })
      else void perform({ action, flow, key: newKey() })
    },
    /** Makes ready for an action that is likely. */
    expect: (action: FlowAction, flow: KnownFlow) => {
      if (action === 'resume' && maySpendOnIntent())
        void loadPerformer().then(
          ({ lookAhead }) => lookAhead(client, flow.id),
          () => {},
        )
    },
    asked,
    /** Carries out what was asked about, on the flow as it was shown with the question. */
    confirm: (seen?: FlowVersion) => {
      ask(null)
      if (asked) void perform({ ...asked, ...seen, key: newKey(), isAgreed: true })
    },
    cancel: () => ask(null),
  }
}

/** What carries an action out is not needed to read a list. */
export const loadPerformer = async () => {
  try {
    return await import('./carry-out-action.ts')
  } catch (cause) {
    throw new Unreachable('What carries out the action could not be fetched.', { cause })
  }
}

const preloadPerformer = () => void loadPerformer().catch(() => {})

export type FlowActions = ReturnType<typeof useFlowActions>
