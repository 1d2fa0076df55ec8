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

/** Saves what can be saved, in one transaction; what each is to be told may be said only once this has returned. */
export const writeGroup = (db: FlowsDatabase, group: Waiting[]): Promise<Settle[]> =>
  db.transaction().execute(async (transaction) => {
    const [first, ...others] = group
    if (others.length === 0) return [await alone(transaction, first!)]
    const settles: Settle[] = []
    for (const one of group) settles.push(await apart(transaction, one))
    return settles
  })

/** The transaction is its own, and ends with it. */
const alone = async (transaction: Transaction<Tables>, { work, resolve }: Waiting): Promise<Settle> => {
  const value = await work(transaction)
  return () => resolve(value)
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
