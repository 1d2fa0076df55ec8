import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { toWireTime } from '../../contract/wire-time.ts'
import { Ability } from '../../contract/session.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { write } from '../db/write.ts'
import { StartupFailure } from '../startup-failure.ts'
import { type Account, toAccount } from './account.ts'
import { createRecall } from './recall.ts'

/** Tells whose key it is, null when it is nobody's. `from` is the address that sent it. */
export type KeyRing = { find: (key: string, from: string) => Promise<Account | null> }

/** The access keys, of which only SHA-256 digests are kept. A key itself is seen once, by whoever it is made for. */
export const createAccessKeys = (database: FlowsDatabase, now: () => number = Date.now) => {
  const recall = createRecall<Account>(now)

  const lookUp = async (key: string): Promise<Account | null> => {
    const row = await database
      .selectFrom('access_keys')
      .select(['id', 'name', 'abilities', 'secret_hash'])
      .where('id', '=', idOf(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return row && isSecret(key, row.secret_hash) ? toAccount(row) : null
  }

  const add = async (key: string, name: string, abilities: Ability[]) => {
    const row = {
      id: idOf(key),
      name,
      secret_hash: digestOf(key).toString('hex'),
      abilities: JSON.stringify(abilities),
      created_at: toWireTime(new Date(now())),
    }
    await write(database, (transaction) =>
      transaction
        .insertInto('access_keys')
        .values(row)
        .onConflict((same) => same.doNothing())
        .execute(),
    )
  }

  return {
    /** Whose key this is; null when it is not known, or known no longer. */
    find: async (key: string): Promise<Account | null> =>
      recall.find(digestOf(key).toString('base64'), () => lookUp(key)),

    /** Makes a key known that was chosen by whoever runs the server. */
    register: async (key: string): Promise<void> => {
      const known = await database
        .selectFrom('access_keys')
        .select('secret_hash')
        .where('id', '=', idOf(key))
        .executeTakeFirst()
      if (!known) return add(key, 'FLOWS_API_KEY', Ability.options)
      if (!isSecret(key, known.secret_hash)) {
        throw new StartupFailure(
          'FLOWS_API_KEY looks like a key made by this server, but differs from it. Use another.',
        )
      }
    },

    /** Makes a key and returns it. It can't be shown again. */
    make: async (name: string, abilities: Ability[] = Ability.options): Promise<string> => {
      const key = `ov_${randomBytes(6).toString('hex')}_${randomBytes(24).toString('base64url')}`
      await add(key, name, abilities)
      return key
    },

    /** The oldest key in use: the one that whoever runs the server signs in with. */
    first: async (): Promise<Account | null> => {
      const row = await database
        .selectFrom('access_keys')
        .select(['id', 'name', 'abilities'])
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .executeTakeFirst()
      return row ? toAccount(row) : null
    },
  }
}

/** The part of a key that may be known: written in it when we made it, and otherwise the beginning of its digest. */
const idOf = (key: string): string =>
  /^ov_([0-9a-f]{12})_[\w-]{32}$/.exec(key)?.[1] ?? digestOf(key).toString('hex').slice(0, 12)

/** Takes the same time wherever the first difference is. */
const isSecret = (key: string, hash: string): boolean => timingSafeEqual(digestOf(key), Buffer.from(hash, 'hex'))

const digestOf = (key: string): Buffer => hash('sha256', key, 'buffer')
