import type { Transaction } from 'kysely'
import { toWireTime } from '../../contract/wire-time.ts'
import type { FlowsDatabase, Tables } from './schema.ts'
import { write } from './write.ts'

/** Makes a repeated request answer as the first did: who sent it, under which key, and a digest of what it asked. */
export type Idempotency = { account: string; key: string; digest: string }

/**
 * What a write comes to. One that is repeated with its key comes to what it came to the first time, for 24 hours,
 * whatever became of it since; `key_reused` says that the key came with another request then.
 */
export type Written<T> = Promise<T | { kind: 'key_reused' }>

const kept = 24 * 60 * 60_000

/** What a write can come to that has written nothing, and may come to something else when it is tried again. */
const undone = ['missing', 'missing_execution', 'changed', 'not_published', 'last_manager']

type Outcome = { kind: string }

/**
 * Does `work` in one transaction with the note of what it came to. Under a key that was used within 24 hours nothing is
 * done, and it comes to what it came to then.
 */
export const writeOnce = <T extends Outcome>(
  db: FlowsDatabase,
  { idempotency }: { idempotency?: Idempotency | undefined },
  now: Date,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Written<T> =>
  write<T | { kind: 'key_reused' }>(db, async (transaction) => {
    if (!idempotency) return work(transaction)
    const former = await findOutcome(transaction, idempotency, now)
    if (former && former.digest !== idempotency.digest) return { kind: 'key_reused' }
    // Kept below, of the same work: the digest tells of which.
    if (former) return JSON.parse(former.response) as T
    const outcome = await work(transaction)
    if (!undone.includes(outcome.kind)) await keepOutcome(transaction, idempotency, outcome, now)
    return outcome
  })

const findOutcome = async (db: FlowsDatabase, { account, key }: Idempotency, now: Date) =>
  db
    .selectFrom('idempotency_keys')
    .select(['digest', 'response'])
    .where('account', '=', account)
    .where('key', '=', key)
    .where('created_at', '>', oldest(now))
    .executeTakeFirst()

/** Forgets those of more than 24 hours ago, too. */
const keepOutcome = async (
  db: FlowsDatabase,
  { account, key, digest }: Idempotency,
  outcome: Outcome,
  now: Date,
): Promise<void> => {
  await db.deleteFrom('idempotency_keys').where('created_at', '<=', oldest(now)).execute()
  await db
    .insertInto('idempotency_keys')
    .values({ account, key, digest, response: JSON.stringify(outcome), created_at: toWireTime(now) })
    .execute()
}

const oldest = (now: Date): string => toWireTime(new Date(now.getTime() - kept))
