import { setTimeout as wait } from 'node:timers/promises'
import type { FlowsDatabase } from '../../db/schema.ts'
import { write } from '../../db/write.ts'
import { endOfTrash } from './trash.ts'

const betweenLooks = 10 * 60_000

/** So many rows at a time that the trash empties soon, so few that nobody has to wait for long. */
const most = { flows: 50, executions: 500 }
const pause = 20

/** Removes from the database, in the background and bit by bit, what the trash holds no longer. */
export type TrashRemoval = {
  /** To be told when something may have to be removed; every ten minutes it looks by itself. */
  begin: () => void
  /** Once nothing is left to be removed. */
  done: () => Promise<void>
  stop: () => Promise<void>
}

export const removeFromTrash = (db: FlowsDatabase, now: () => Date): TrashRemoval => {
  let doing: Promise<void> | null = null
  let isStopped = false

  const removeAll = async (): Promise<void> => {
    for (;;) {
      if (isStopped || !(await removeSome(db, endOfTrash(now())))) return
      await wait(pause)
    }
  }

  const begun = (): Promise<void> => (doing ??= removeAll().finally(() => (doing = null)))

  // What failed is tried again at the next look.
  const begin = () => void begun().catch(() => {})

  const timer = setInterval(begin, betweenLooks).unref()

  return {
    begin,
    done: begun,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await doing?.catch(() => {})
    },
  }
}

/** The executions of some flows first, since there may be many, and then the flows. False when there are none. */
const removeSome = (db: FlowsDatabase, end: string): Promise<boolean> =>
  write(db, async (transaction) => {
    const outdated = await transaction
      .selectFrom('flows')
      .select('no')
      .where('deleted_at', '<', end)
      .orderBy('deleted_at')
      .limit(most.flows)
      .execute()
    if (outdated.length === 0) return false
    const flows = outdated.map(({ no }) => no)
    const some = transaction.selectFrom('executions').select('no').where('flow_no', 'in', flows).limit(most.executions)
    const { numDeletedRows } = await transaction.deleteFrom('executions').where('no', 'in', some).executeTakeFirst()
    if (numDeletedRows < most.executions) await transaction.deleteFrom('flows').where('no', 'in', flows).execute()
    return true
  })
