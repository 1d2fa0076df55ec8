import { hash, randomBytes } from 'node:crypto'
import { toWireTime } from '../../contract/wire-time.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { StoreBusy } from '../db/store-busy.ts'
import { write } from '../db/write.ts'
import { type Account, toAccount } from './account.ts'
import { createRecall } from './recall.ts'

const minute = 60_000
/** How long a session lasts without a request. */
export const longestIdle = 60 * minute
/** How long a session lasts whatever happens. */
export const longestSession = 12 * 60 * minute
/** How often a session in use is written down, so that reading the flows doesn't write each time. */
const noteEvery = minute

export type Sessions = ReturnType<typeof createSessions>

/** The sessions of browsers, of whose tokens only SHA-256 digests are kept. */
export const createSessions = (database: FlowsDatabase, now: () => number = Date.now) => {
  const recall = createRecall<Account>(now)
  const peeked = createRecall<Account>(now)

  const note = async (tokenHash: string) => {
    try {
      await database
        .updateTable('sessions')
        .set({ last_seen_at: time(now()) })
        .where('token_hash', '=', tokenHash)
        .execute()
    } catch (error) {
      // Reading goes on, without waiting, while the store can't be written; a later request notes it.
      if (!(error instanceof StoreBusy)) throw error
    }
  }

  const lookUp = async (tokenHash: string, { isUse = true } = {}): Promise<Account | null> => {
    const row = await database
      .selectFrom('sessions')
      .innerJoin('access_keys', 'access_keys.id', 'sessions.access_key_id')
      .select(['access_keys.id', 'name', 'abilities', 'last_seen_at'])
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', time(now()))
      .where('last_seen_at', '>', time(now() - longestIdle))
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    if (isUse && row.last_seen_at <= time(now() - noteEvery)) await note(tokenHash)
    return toAccount(row)
  }

  return {
    /** Opens a session and returns its token, which can't be read again. */
    open: async (accessKeyId: string): Promise<string> => {
      const token = randomBytes(32).toString('base64url')
      const session = {
        token_hash: digestOf(token),
        access_key_id: accessKeyId,
        created_at: time(now()),
        last_seen_at: time(now()),
        expires_at: time(now() + longestSession),
      }
      await write(database, async (transaction) => {
        await transaction.deleteFrom('sessions').where('expires_at', '<=', session.created_at).execute()
        await transaction.insertInto('sessions').values(session).execute()
      })
      return token
    },

    /** Whose session this is; null when it has ended, or its key is no longer good. */
    find: async (token: string): Promise<Account | null> => {
      const tokenHash = digestOf(token)
      return recall.find(tokenHash, () => lookUp(tokenHash))
    },

    /** The same, without making the session last longer by it. */
    peek: async (token: string): Promise<Account | null> => {
      const tokenHash = digestOf(token)
      return peeked.find(tokenHash, () => lookUp(tokenHash, { isUse: false }))
    },

    close: async (token: string): Promise<void> => {
      await write(database, (transaction) =>
        transaction.deleteFrom('sessions').where('token_hash', '=', digestOf(token)).execute(),
      )
      recall.forget()
      peeked.forget()
    },
  }
}

const time = (milliseconds: number): string => toWireTime(new Date(milliseconds))

const digestOf = (token: string): string => hash('sha256', token)
