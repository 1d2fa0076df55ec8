import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import { call } from '../api/call.ts'
import { newKey } from '../api/new-key.ts'
import { runMutation } from '../api/run-mutation.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { refreshLists } from '../flows/flow-cache.ts'
import { isBackPaused, restoreFlow } from '../flows/restore-flow.ts'
import { rowLink, wholeTrash } from '../flows/row-link.ts'
import type { TrashRow } from './trash-queries.ts'
import { useAnnounce } from '../ui/Notices.tsx'

/** What waits for the person to say yes: one flow, or all of them. */
export type AskedDiscard = { flow: TrashRow } | { all: number }

/** What to say of what came of it. */
type Words<Result> = { done: (result: Result) => string; failed: string }

/** What can be done in the trash. Only what can't be taken back asks first. `onGone` is called once rows have left. */
export const useTrashActions = (onGone: () => void) => {
  const t = useTranslations()
  const client = useQueryClient()
  const announce = useAnnounce()
  const problemText = useProblemText()
  const [asked, setAsked] = useState<AskedDiscard | null>(null)
  const underWay = useRef(new Set<string>())

  /** Does one thing at a time to what it is about, says what became of it, and offers to try again. */
  const perform = async <Result>(about: string, work: () => Promise<Result>, words: Words<Result>) => {
    if (underWay.current.has(about)) return
    underWay.current.add(about)
    try {
      announce.success({ message: words.done(await work()), about })
      onGone()
    } catch (error) {
      const again = { label: t('problem.tryAgain'), run: () => void perform(about, work, words) }
      const body = problemText(error)
      announce.failure({ message: words.failed, body, about, goneWith: wholeTrash, action: again })
    } finally {
      underWay.current.delete(about)
      void refreshLists(client)
    }
  }

  const restore = (flow: TrashRow) => {
    const { id, name } = flow
    const key = newKey()
    const done = (back: Flow) => {
      if (back.status === 'published') return t('trash.restoredLive', { name })
      return t(isBackPaused(client, flow, back) ? 'flow.done.backPaused' : 'trash.restored', { name })
    }
    void perform(rowLink(id), () => runMutation(client, restoreFlow(client), { flow, key }), {
      done,
      failed: t('trash.restoreFailed', { name }),
    })
  }

  const discard = ({ id, name }: TrashRow) => {
    const input = { params: { flow_id: id }, headers: { 'idempotency-key': newKey() } }
    const words = { done: () => t('trash.discarded', { name }), failed: t('trash.discardFailed', { name }) }
    void perform(rowLink(id), () => call(laterEndpoints.discardFlow, input), words)
  }

  const empty = () => {
    const input = { headers: { 'idempotency-key': newKey() } }
    const words = { done: () => t('trash.emptied'), failed: t('trash.emptyFailed') }
    void perform(wholeTrash, () => call(laterEndpoints.emptyTrash, input), words)
  }

  return {
    restore,
    ask: setAsked,
    asked,
    confirm: () => {
      setAsked(null)
      if (asked && 'flow' in asked) discard(asked.flow)
      else if (asked) empty()
    },
    cancel: () => setAsked(null),
  }
}

export type TrashActions = ReturnType<typeof useTrashActions>
