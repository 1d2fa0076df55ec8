import { CompiledQuery, type Transaction } from 'kysely'
import type { FlowsDatabase, Tables } from './schema.ts'

export type Waiting = {
  work: (transaction: Transaction<Tables>) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
  /** When it gives up on a lock. */
  deadline: number
}

/** One of the group ended the whole transaction by failing, as a full disk does; without it the others may be saved. */
export class GroupLost extends Error {
  override name = 'GroupLost'
  readonly culprit: Waiting

  constructor(culprit: Waiting, cause: unknown) {
    super('A write took those beside it down.', { cause })
    this.culprit = culprit
  }
}

type Settle = () => void

/** One of the group failed while all were written without a way back for each. */
class OneFailed extends Error {}

/**
 * Saves what can be saved, in one transaction; what each is to be told may be said only once this has returned. A way
 * back for each costs a sixth of the writing, and hardly ever is one needed: they are written without, and all once more
 * where one fails.
 */
export const writeGroup = async (db: FlowsDatabase, group: Waiting[]): Promise<Settle[]> => {
  try {
    return await db.transaction().execute((transaction) => together(transaction, group))
  } catch (error) {
    if (!(error instanceof OneFailed)) throw error
    if (group.length === 1) throw error.cause
    return db.transaction().execute(async (transaction) => {
      const settles: Settle[] = []
      for (const one of group) settles.push(await apart(transaction, one))
      return settles
    })
  }
}

/** Whoever fails takes all back. */
const together = async (transaction: Transaction<Tables>, group: Waiting[]): Promise<Settle[]> => {
  const settles: Settle[] = []
  for (const { work, resolve } of group) {
    try {
      const value = await work(transaction)
      settles.push(() => resolve(value))
    } catch (error) {
      throw new OneFailed('One of the writes failed.', { cause: error })
    }
  }
  return settles
}

const savepoint = CompiledQuery.raw('savepoint work')
const release = CompiledQuery.raw('release work')
const takeBack = CompiledQuery.raw('rollback to work')

/** What fails is taken back alone. */
const apart = async (transaction: Transaction<Tables>, one: Waiting): Promise<Settle> => {
  await transaction.executeQuery(savepoint)
  try {
    const value = await one.work(transaction)
    await transaction.executeQuery(release)
    return () => one.resolve(value)
  } catch (error) {
    try {
      await transaction.executeQuery(takeBack)
      await transaction.executeQuery(release)
    } catch {
      throw new GroupLost(one, error)
    }
    return () => one.reject(error)
  }
}
