import { hash, randomBytes } from 'node:crypto'
import type { Author } from '../../contract/author.ts'
import { toWireTime } from '../../contract/wire-time.ts'
import { note } from '../audit/note.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { StoreBusy } from '../db/store-busy.ts'
import { write } from '../db/write.ts'
import { type Account, toAccount } from './account.ts'
import { createQuotas } from './quota.ts'
import { createRecall } from './recall.ts'
import { createUses, type Use } from './uses.ts'

const minute = 60_000
/** How long a session lasts without a request. */
export const longestIdle = 60 * minute
/** How long a session lasts whatever happens. */
export const longestSession = 12 * 60 * minute
/** How many refused sign-ins are noted in a minute, from wherever they come, so that nobody can fill the disk with them. */
const mostNoted = 30

export type Sessions = ReturnType<typeof createSessions>

/** The sessions of browsers, of whose tokens only SHA-256 digests are kept. */
export const createSessions = (database: FlowsDatabase, now: () => number = Date.now) => {
  const recall = createRecall<Account>(now)
  const refusals = createQuotas(mostNoted, now)
  const peeked = createRecall<Account>(now)
  const uses = createUses(database, writeUse, now)

  const alive = async (db: FlowsDatabase, tokenHash: string) => {
    // Asked first, lest it be written down between the two.
    const unwritten = uses.unwrittenOf(tokenHash) ?? ''
    const row = await db
      .selectFrom('sessions')
      .innerJoin('access_keys', 'access_keys.id', 'sessions.access_key_id')
      .select(['access_keys.id', 'name', 'abilities', 'last_seen_at'])
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', time(now()))
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    const idleSince = time(now() - longestIdle)
    return row && (row.last_seen_at > idleSince || unwritten > idleSince) ? row : null
  }

  const lookUp = async (tokenHash: string): Promise<Account | null> => {
    const row = await alive(database, tokenHash)
    return row ? toAccount(row) : null
  }

  return {
    /** Opens a session and returns its token, which can't be read again. `from` is the address that it is opened at. */
    open: async ({ id, name }: Author, from: string): Promise<string> => {
      const token = randomBytes(32).toString('base64url')
      const at = time(now())
      const session = {
        token_hash: digestOf(token),
        access_key_id: id,
        created_at: at,
        last_seen_at: at,
        expires_at: time(now() + longestSession),
      }
      await write(database, async (transaction) => {
        await transaction.deleteFrom('sessions').where('expires_at', '<=', at).execute()
        await transaction.insertInto('sessions').values(session).execute()
        await note(transaction, { at, by: { id, name }, action: 'session.started', subject: from })
      })
      return token
    },

    /** Notes that somebody tried to sign in and couldn't: where from, and never what with. */
    noteRefused: async (from: string): Promise<void> => {
      if (refusals.take('all').exceeded) return
      try {
        await write(database, (transaction) =>
          note(transaction, { at: time(now()), by: undefined, action: 'session.refused', subject: from }),
        )
      } catch (error) {
        // They are refused all the same while the store can't be written.
        if (!(error instanceof StoreBusy)) throw error
      }
    },

    /** Whose session this is; null when it has ended, or its key is no longer good. */
    find: async (token: string): Promise<Account | null> => {
      const tokenHash = digestOf(token)
      const account = await recall.find(tokenHash, () => lookUp(tokenHash))
      if (account) uses.note(tokenHash)
      return account
    },

    /** The same, without making the session last longer by it. */
    peek: async (token: string): Promise<Account | null> => {
      const tokenHash = digestOf(token)
      return peeked.find(tokenHash, () => lookUp(tokenHash))
    },

    close: async (token: string): Promise<void> => {
      const tokenHash = digestOf(token)
      await write(database, async (transaction) => {
        const row = await alive(transaction, tokenHash)
        await transaction.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
        if (!row) return
        const by = { id: row.id, name: row.name }
        await note(transaction, { at: time(now()), by, action: 'session.ended' })
      })
      recall.forget()
      peeked.forget()
    },

    /** Writes down when sessions were last used, as before the server ends. */
    flush: uses.flush,

    /** Called when keys have changed: what was remembered of their sessions may hold no longer. */
    forget: (): void => {
      recall.forget()
      peeked.forget()
    },
  }
}

const writeUse = (db: FlowsDatabase, { id, at }: Use) =>
  db
    .updateTable('sessions')
    .set({ last_seen_at: at })
    .where('token_hash', '=', id)
    .where('last_seen_at', '<', at)
    .execute()

const time = (milliseconds: number): string => toWireTime(new Date(milliseconds))

const digestOf = (token: string): string => hash('sha256', token)
