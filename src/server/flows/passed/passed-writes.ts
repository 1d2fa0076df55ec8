import type { Transaction } from 'kysely'
import { toWireTime } from '../../../contract/wire-time.ts'
import type { FlowsDatabase, Tables } from '../../db/schema.ts'
import { write } from '../../db/write.ts'
import type { Idempotency } from '../flow-store.ts'

/** Milliseconds for which it is kept what became of a write. */
export const lifetime = 24 * 60 * 60_000

/** Writes of one account that are kept, the latest. */
const mostKept = 10_000

/** Milliseconds after which a write has ended for certain, or whoever carried it out is no more. */
const longestWrite = 12_000

export type Outcome = { kind: string; stored?: { flow: { id: string } } }

export type Begun =
  | { kind: 'begun'; triedAt: number | undefined }
  | { kind: 'known'; outcome: Outcome }
  /** Another server is at it, or was a moment ago. */
  | { kind: 'busy' }
  | { kind: 'key_reused' }

/** Notes that a write is about to be sent, or tells why it mustn't be. */
export const beginWrite = (db: FlowsDatabase, idempotency: Idempotency, now: Date): Promise<Begun> =>
  write<Begun>(db, async (transaction) => {
    const { account, key, digest } = idempotency
    await forgetOld(transaction, account, now)
    const busy_until = toWireTime(new Date(now.getTime() + longestWrite))
    const row = await transaction
      .selectFrom('passed_writes')
      .selectAll()
      .where('account', '=', account)
      .where('key', '=', key)
      .executeTakeFirst()
    if (!row) {
      const began_at = toWireTime(now)
      await transaction.insertInto('passed_writes').values({ account, key, digest, began_at, busy_until }).execute()
      return { kind: 'begun', triedAt: undefined }
    }
    if (row.digest !== digest) return { kind: 'key_reused' }
    // Only what `settleWrite` has written stands there.
    if (row.outcome !== null) return { kind: 'known', outcome: JSON.parse(row.outcome) as Outcome }
    if (row.busy_until !== null && row.busy_until > toWireTime(now)) return { kind: 'busy' }
    await change(transaction, idempotency, { busy_until })
    return { kind: 'begun', triedAt: Date.parse(row.began_at) }
  })

/** Notes what a write came to, which began at `began`. */
export const settleWrite = (
  db: FlowsDatabase,
  idempotency: Idempotency,
  outcome: Outcome,
  began: Date,
): Promise<void> => {
  const made_flow_id = outcome.kind === 'created' ? (outcome.stored?.flow.id ?? null) : null
  const settled = { began_at: toWireTime(began), busy_until: null, outcome: JSON.stringify(outcome), made_flow_id }
  return write(db, (transaction) => change(transaction, idempotency, settled))
}

/** Notes that nobody is at a write any more of which it isn't known whether it arrived. */
export const leaveWrite = (db: FlowsDatabase, idempotency: Idempotency): Promise<void> =>
  write(db, (transaction) => change(transaction, idempotency, { busy_until: null }))

/** Forgets a write that came to nothing. */
export const forgetWrite = (db: FlowsDatabase, { account, key }: Idempotency): Promise<void> =>
  write(db, async (transaction) => {
    await transaction.deleteFrom('passed_writes').where('account', '=', account).where('key', '=', key).execute()
  })

/** Whether a write that is kept made this flow. */
export const isMadeByWrite = async (db: FlowsDatabase, flowId: string): Promise<boolean> => {
  const found = db.selectFrom('passed_writes').select('key').where('made_flow_id', '=', flowId)
  return (await found.executeTakeFirst()) !== undefined
}

type Change = Partial<Pick<Tables['passed_writes'], 'began_at' | 'busy_until' | 'outcome' | 'made_flow_id'>>

const change = async (db: Transaction<Tables>, { account, key }: Idempotency, to: Change): Promise<void> => {
  await db.updateTable('passed_writes').set(to).where('account', '=', account).where('key', '=', key).execute()
}

const forgetOld = async (db: Transaction<Tables>, account: string, now: Date): Promise<void> => {
  const oldest = toWireTime(new Date(now.getTime() - lifetime))
  await db.deleteFrom('passed_writes').where('began_at', '<=', oldest).execute()
  await db
    .deleteFrom('passed_writes')
    .where('account', '=', account)
    .where('began_at', '<=', (ofAccount) =>
      ofAccount
        .selectFrom('passed_writes')
        .select('began_at')
        .where('account', '=', account)
        .orderBy('began_at', 'desc')
        .offset(mostKept)
        .limit(1),
    )
    .execute()
}
