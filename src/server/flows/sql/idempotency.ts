import { toWireTime } from '../../../contract/wire-time.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import type { Idempotency, StoredFlow } from '../flow-store.ts'

const kept = 24 * 60 * 60_000

/** What was answered when the key was first used, within 24 hours; null when it wasn't. */
export const findAnswer = async (
  db: FlowsDatabase,
  { account, key }: Idempotency,
  now: Date,
): Promise<{ digest: string; stored: StoredFlow } | null> => {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['digest', 'response'])
    .where('account', '=', account)
    .where('key', '=', key)
    .where('created_at', '>', oldest(now))
    .executeTakeFirst()
  // Written below, and by nobody else.
  return row ? { digest: row.digest, stored: JSON.parse(row.response) as StoredFlow } : null
}

/** Remembers the answer, and forgets those of more than 24 hours ago. */
export const keepAnswer = async (
  db: FlowsDatabase,
  { account, key, digest }: Idempotency,
  stored: StoredFlow,
  now: Date,
): Promise<void> => {
  await db.deleteFrom('idempotency_keys').where('created_at', '<=', oldest(now)).execute()
  await db
    .insertInto('idempotency_keys')
    .values({ account, key, digest, response: JSON.stringify(stored), created_at: toWireTime(now) })
    .execute()
}

const oldest = (now: Date): string => toWireTime(new Date(now.getTime() - kept))
