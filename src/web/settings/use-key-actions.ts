import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import { settingsEndpoints } from '../../contract/settings-endpoints.ts'
import { call } from '../api/call.ts'
import { newKey } from '../api/new-key.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { leaveSession } from '../session/change-session.ts'
import { sessionQueries } from '../session/session-queries.ts'
import { useAnnounce } from '../ui/Notices.tsx'
import { keyQueries } from './key-queries.ts'

/** What waits for the person's answer. */
export type AskedOfKey =
  | { action: 'create' }
  | { action: 'rename'; key: AccessKey }
  | { action: 'revoke'; key: AccessKey; isOwn: boolean }

/** What can be done with a key. Both ask first; both say what became of it, and offer to try again. */
export const useKeyActions = () => {
  const t = useTranslations('keys')
  const common = useTranslations('problem')
  const client = useQueryClient()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const keyName = useKeyName()
  const problemText = useProblemText()
  const [asked, ask] = useState<AskedOfKey | null>(null)

  const perform = async (work: () => Promise<string>, failed: string): Promise<void> => {
    try {
      announce.success({ message: await work() })
    } catch (error) {
      const again = { label: common('tryAgain'), run: () => void perform(work, failed) }
      announce.failure({ message: failed, body: problemText(error), action: again })
    } finally {
      void client.invalidateQueries({ queryKey: keyQueries.list().queryKey })
    }
  }

  const rename = ({ id }: AccessKey, name: string) => {
    ask(null)
    const input = { params: { key_id: id }, body: { name }, headers: { 'idempotency-key': newKey() } }
    const work = async () => {
      const { data } = await call(settingsEndpoints.updateKey, input)
      // It may be the one that is signed in with.
      void client.invalidateQueries({ queryKey: sessionQueries.current().queryKey })
      return t('renamed', { name: keyName(data.name) })
    }
    void perform(work, t('renameFailed'))
  }

  const revoke = (key: AccessKey, isOwn: boolean) => {
    ask(null)
    const { id } = key
    const name = keyName(key.name)
    const input = { params: { key_id: id }, headers: { 'idempotency-key': newKey() } }
    const work = async () => {
      await call(settingsEndpoints.revokeKey, input)
      if (isOwn) {
        // The session went with its key.
        leaveSession(client)
        void navigate({ to: '/sign-in', replace: true })
      } else document.querySelector('h1')?.focus()
      return t('revokedDone', { name })
    }
    void perform(work, t('revokeFailed', { name }))
  }

  return { asked, ask, cancel: () => ask(null), rename, revoke }
}

export type KeyActions = ReturnType<typeof useKeyActions>
