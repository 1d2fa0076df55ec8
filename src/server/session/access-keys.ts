import type { AccessKey } from '../../contract/access-key.ts'
import { Ability } from '../../contract/session.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { StartupFailure } from '../startup-failure.ts'
import { type Account, readAbilities, toAccount } from './account.ts'
import { digestOf, idOf, isSecret, newSecret } from './key-secret.ts'
import { type KeyWriteOptions, makeKey, renameKey, revokeKey, toAccessKey } from './key-writes.ts'
import { createRecall } from './recall.ts'
import { createUses, type Use } from './uses.ts'

/** The keys that open something here, wherever they are kept. */
export type KeyRing = {
  /**
   * Whose key this is; null when it is nobody's. `from` is the address that sent it. Where finding that out may take
   * long, whoever has more to ask gives the milliseconds after which they are told to ask once more.
   */
  find: (key: string, from: string, longest?: number) => Promise<Account | null>
  /** Called with each request that comes with a key, or in a session that was opened with it. */
  noteUse: (id: string) => void
}

export type AccessKeys = ReturnType<typeof createAccessKeys>

/** The access keys, of which only SHA-256 digests are kept. A key itself is seen once, by whoever it is made for. */
export const createAccessKeys = (database: FlowsDatabase, now: () => number = Date.now) => {
  const recall = createRecall<Account>(now)
  const uses = createUses(database, writeUse, now)
  const date = () => new Date(now())

  const lookUp = async (key: string): Promise<Account | null> => {
    const row = await database
      .selectFrom('access_keys')
      .select(['id', 'name', 'abilities', 'secret_hash'])
      .where('id', '=', idOf(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return row && isSecret(key, row.secret_hash) ? toAccount(row) : null
  }

  /** Those in use, the oldest first. */
  const inUse = () =>
    database
      .selectFrom('access_keys')
      .selectAll()
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute()

  return {
    /** Whose key this is; null when it is not known, or known no longer. */
    find: async (key: string): Promise<Account | null> =>
      recall.find(digestOf(key).toString('base64'), () => lookUp(key)),

    noteUse: uses.note,

    /** Writes down when keys were last used, as before the server ends. */
    flush: uses.flush,

    /** Makes a key known that was chosen by whoever runs the server. One that was revoked stays so. */
    register: async (key: string): Promise<void> => {
      const known = await findHash(database, key)
      if (known === undefined) return registerNew(database, key, date())
      if (!isSecret(key, known)) {
        throw new StartupFailure(
          'FLOWS_API_KEY looks like a key made by this server, but differs from it. Use another.',
        )
      }
    },

    /** Makes a key and returns it. It can't be shown again. */
    make: async (name: string, abilities: Ability[] = Ability.options): Promise<string> => {
      const key = newSecret()
      await makeKey(database, key, { name, abilities }, {}, date())
      return key
    },

    /** The oldest key in use that may manage keys: the one that whoever runs the server signs in with. */
    first: async (): Promise<Account | null> => {
      const row = (await inUse()).find(({ abilities }) => readAbilities(abilities).includes('manage_keys'))
      return row ? toAccount(row) : null
    },

    /** All keys, those in use first, each with when it was last used as far as this server knows. */
    list: async (): Promise<AccessKey[]> => {
      const rows = await database.selectFrom('access_keys').selectAll().orderBy('created_at').orderBy('id').execute()
      const keys = rows.map((row) =>
        toAccessKey({ ...row, last_used_at: uses.unwrittenOf(row.id) ?? row.last_used_at }),
      )
      return [...keys.filter((key) => !key.revoked_at), ...keys.filter((key) => key.revoked_at)]
    },

    /** As `make`, for a person who manages keys. `key` is null where this is a repeated request: it was shown before. */
    create: async (draft: { name: string; abilities: Ability[] }, options: KeyWriteOptions) => {
      const key = newSecret()
      const outcome = await makeKey(database, key, draft, options, date())
      if (outcome.kind === 'key_reused') return outcome
      return { ...outcome, key: outcome.made.id === idOf(key) ? key : null }
    },

    rename: async (id: string, name: string, options: KeyWriteOptions) => {
      const outcome = await renameKey(database, id, name, options, date())
      recall.forget()
      return outcome
    },

    revoke: async (id: string, options: KeyWriteOptions) => {
      const outcome = await revokeKey(database, id, options, date())
      recall.forget()
      return outcome
    },
  }
}

const writeUse = (db: FlowsDatabase, { id, at }: Use) =>
  db
    .updateTable('access_keys')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', at)]))
    .execute()

const findHash = async (db: FlowsDatabase, key: string): Promise<string | undefined> => {
  const row = await db.selectFrom('access_keys').select('secret_hash').where('id', '=', idOf(key)).executeTakeFirst()
  return row?.secret_hash
}

/** Servers that start at once on the same database may be given the same key: the second finds it known. */
const registerNew = async (db: FlowsDatabase, key: string, now: Date): Promise<void> => {
  try {
    await makeKey(db, key, { name: 'FLOWS_API_KEY', abilities: Ability.options }, {}, now)
  } catch (error) {
    if ((await findHash(db, key)) === undefined) throw error
  }
}
