import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import type { FlowContent } from '../../contract/flow-history.ts'
import { newKey } from '../api/new-key.ts'
import { isRefused } from '../api/refused.ts'
import { runMutation } from '../api/run-mutation.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import type { FlowVersion } from '../flows/flow-version.ts'
import { rowLink } from '../flows/row-link.ts'
import { useAnnounce } from '../ui/Notices.tsx'
import { restoreVersion } from './restore-version.ts'
import { fieldsToRestore } from './restorable-fields.ts'

/** A restoring that waits for the person to say yes; asked again where the flow was changed since the first time. */
export type AskedRestore = { flow: Flow; version: number; isChanged: boolean }

/** Brings back what a flow said at a version: an ordinary change, so that what is there now stays in the history. */
export const useRestore = () => {
  const t = useTranslations()
  const client = useQueryClient()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [asked, setAsked] = useState<AskedRestore | null>(null)
  const isUnderWay = useRef(false)
  const isOnPage = useRef(true)
  useEffect(() => {
    isOnPage.current = true
    return () => {
      isOnPage.current = false
    }
  }, [])

  const perform = async (now: FlowVersion, then: FlowContent, version: number, key: string) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    const { flow, etag } = now
    try {
      const body = fieldsToRestore(flow, then)
      const wanted = { flowId: flow.id, body, etag, key, restores: version }
      const restored = await runMutation(client, restoreVersion(client), wanted)
      announce.success({
        message: t('history.restoring.done', { name: restored.flow.name, version }),
        about: rowLink(flow.id),
        action: { label: t('flow.undo'), run: () => void undo(restored, flow, newKey()) },
      })
    } catch (error) {
      if (isRefused(error, 412) && isOnPage.current) return setAsked({ flow, version, isChanged: true })
      announce.failure({
        message: t('history.restoring.failed', { name: flow.name, version }),
        about: rowLink(flow.id),
        body: problemText(error),
        action: { label: t('problem.tryAgain'), run: () => void perform(now, then, version, key) },
      })
    } finally {
      isUnderWay.current = false
    }
  }

  /** Only of what was restored: what somebody has changed since is not theirs to lose. */
  const undo = async (restored: FlowVersion, before: Flow, key: string) => {
    const { flow, etag } = restored
    try {
      const body = fieldsToRestore(flow, before)
      await runMutation(client, restoreVersion(client), { flowId: flow.id, body, etag, key })
      announce.success({ message: t('flow.done.undo', { name: before.name }), about: rowLink(flow.id) })
    } catch (error) {
      const look = () => void navigate({ to: '/flows/$flowId/history', params: { flowId: flow.id } })
      announce.failure({
        message: t('flow.failed.undo', { name: flow.name }),
        about: rowLink(flow.id),
        body: problemText(error),
        action: isRefused(error, 412)
          ? { label: t('flow.history'), run: look }
          : { label: t('problem.tryAgain'), run: () => void undo(restored, before, key) },
      })
    }
  }

  return {
    ask: (flow: Flow, version: number) => setAsked({ flow, version, isChanged: false }),
    asked,
    confirm: (now: FlowVersion, then: FlowContent) => {
      setAsked(null)
      if (asked) void perform(now, then, asked.version, newKey())
    },
    cancel: () => setAsked(null),
  }
}

export type Restore = ReturnType<typeof useRestore>
