import { hash } from 'node:crypto'
import type { Ability } from '../../contract/session.ts'
import { tooManyRequests } from './refuse-exceeded.ts'
import type { Account } from './account.ts'
import { createQuotas, mostWrongKeys } from './quota.ts'
import { longestSession } from './sessions.ts'

/** Milliseconds for which a key that a program sends is not tried again. */
const lifetime = 10 * 60_000

/** All but managing keys: those of the service are made and revoked there, and ours are none of its accounts' business. */
const abilities: Ability[] = ['read', 'write', 'publish']

type Known = { account: Account; key: string; triedAt: number; usedAt: number }

type Options = {
  /** Asks the service whether it takes a key. */
  takes: (key: string) => Promise<boolean>
  now?: () => number
}

export type AccountKeys = ReturnType<typeof createAccountKeys>

/**
 * The keys of accounts of the Our Voice service that were used here. They are kept in memory alone, and told apart by
 * digests, so that nothing else ever holds them.
 */
export const createAccountKeys = ({ takes, now = Date.now }: Options) => {
  const known = new Map<string, Known>()
  const tries = createQuotas(mostWrongKeys, now)

  const forgetUnused = () => {
    for (const [id, { usedAt }] of known) if (now() - usedAt > longestSession) known.delete(id)
  }

  const touch = (id: string): Known | undefined => {
    const found = known.get(id)
    if (found) found.usedAt = now()
    return found
  }

  return {
    /** Whose key this is; null when the service doesn't take it. `from` is the address that sent it. */
    find: async (key: string, from: string): Promise<Account | null> => {
      const id = idOf(key)
      const found = touch(id)
      if (found && now() - found.triedAt < lifetime) return found.account
      // Counted before the answer comes, so that keys sent all at once are counted too.
      const quota = tries.take(from)
      // One that was good is good for a while more: the service itself refuses it otherwise.
      if (quota.exceeded && found) return found.account
      if (quota.exceeded) throw tooManyRequests(quota.seconds, now)
      const isTaken = await takes(key).catch((error) => {
        tries.giveBack(from)
        throw error
      })
      known.delete(id)
      if (!isTaken) return null
      tries.giveBack(from)
      forgetUnused()
      const account = { id, name: 'Our Voice', abilities }
      known.set(id, { account, key, triedAt: now(), usedAt: now() })
      return account
    },

    /** The account of an id that `find` gave; null once its key is forgotten. */
    accountOf: (id: string): Account | null => touch(id)?.account ?? null,

    keyOf: (id: string): string | null => touch(id)?.key ?? null,

    /** Called when the service takes a key no longer: its sessions end. */
    forget: (key: string): void => void known.delete(idOf(key)),
  }
}

const idOf = (key: string): string => `our_voice_${hash('sha256', key).slice(0, 24)}`
