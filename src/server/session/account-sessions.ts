import { hash, randomBytes } from 'node:crypto'
import type { Account } from './account.ts'
import type { AccountKeys } from './account-keys.ts'
import { longestIdle, longestSession, type Sessions } from './sessions.ts'

type Held = { accountId: string; openedAt: number; seenAt: number }

/**
 * Sessions that were opened with the key of an Our Voice account end with the server: they and their keys are never
 * written down. Other sessions are those of `own`.
 */
export const createAccountSessions = (
  accountKeys: Pick<AccountKeys, 'accountOf'>,
  own: Sessions | null,
  now: () => number = Date.now,
): Sessions => {
  const held = new Map<string, Held>()

  const isOver = ({ openedAt, seenAt }: Held): boolean =>
    now() - openedAt >= longestSession || now() - seenAt >= longestIdle

  const find = (token: string, { isUse = true } = {}): Account | null => {
    const session = held.get(digestOf(token))
    if (!session || isOver(session)) return null
    if (isUse) session.seenAt = now()
    return accountKeys.accountOf(session.accountId)
  }

  return {
    open: async (account, from) => {
      const { id: accountId } = account
      if (own && !accountKeys.accountOf(accountId)) return own.open(account, from)
      for (const [name, session] of held) if (isOver(session)) held.delete(name)
      const token = randomBytes(32).toString('base64url')
      held.set(digestOf(token), { accountId, openedAt: now(), seenAt: now() })
      return token
    },

    noteRefused: async (from) => own?.noteRefused(from),

    find: async (token) => find(token) ?? own?.find(token) ?? null,

    peek: async (token) => find(token, { isUse: false }) ?? own?.peek(token) ?? null,

    close: async (token) => {
      if (!held.delete(digestOf(token))) await own?.close(token)
    },

    flush: async () => own?.flush(),

    forget: () => own?.forget(),
  }
}

const digestOf = (token: string): string => hash('sha256', token)
