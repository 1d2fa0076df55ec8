import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { isLocked, longestWait, pause } from './locked.ts'
import type { FlowsDatabase, Tables } from './schema.ts'
import { GroupLost, type Waiting, writeGroup } from './write-group.ts'

/** So many that the cost of a sync hardly counts, so few that the server isn't kept from reading for long. */
const mostInGroup = 64

const queues = new WeakMap<FlowsDatabase, Waiting[]>()

/**
 * Does all of `work` or none of it, and is on the disk when it returns. Every write goes through here. Those that come
 * at the same time share one transaction, as a sync takes longer than most of them; one that fails is taken back alone.
 * `work` must be good for another try. Throws `StoreBusy` when nothing could be saved.
 */
export const write = <T>(db: FlowsDatabase, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    // What `work` returns is what `resolve` takes.
    const waiting = { work, resolve: resolve as Waiting['resolve'], reject, deadline: performance.now() + longestWait }
    const queue = queues.get(db)
    if (queue) return void queue.push(waiting)
    queues.set(db, [waiting])
    void writeAll(db, queues.get(db)!)
  })

const writeAll = async (db: FlowsDatabase, queue: Waiting[]): Promise<void> => {
  while (queue.length > 0) {
    // What has come in meanwhile goes along; reads get their turn.
    await setImmediate()
    const group = queue.splice(0, mostInGroup)
    try {
      for (const settle of await writeGroup(db, group)) settle()
    } catch (error) {
      const again = remaining(group, error)
      queue.unshift(...again)
      if (isLocked(error) && again.length > 0) await setTimeout(pause)
    }
  }
  queues.delete(db)
}

/** Nothing of the group was saved: says so to those for whom that is final, and returns those to be tried again. */
const remaining = (group: Waiting[], error: unknown): Waiting[] => {
  const reason = error instanceof GroupLost ? error.cause : error
  // Read once: who is neither told nor tried again would wait for ever.
  const now = performance.now()
  return group.filter((one) => {
    const isFinal = error instanceof GroupLost ? one === error.culprit : !isLocked(error) || now > one.deadline
    if (isFinal) one.reject(reason)
    return !isFinal
  })
}
