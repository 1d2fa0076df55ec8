import type { FlowsDatabase } from './schema.ts'
import { StoreBusy } from './store-busy.ts'

type Waiting = { begin: () => Promise<unknown>; reject: (reason: unknown) => void }

const queues = new WeakMap<FlowsDatabase, Waiting[]>()

/** Does one thing at a time on a database. Where that can't be reached, those who wait hear it at once. */
export const oneAtATime = <T>(db: FlowsDatabase, work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const begin = async () => resolve(await work())
    const queue = queues.get(db)
    if (queue) return void queue.push({ begin, reject })
    queues.set(db, [{ begin, reject }])
    void doAll(db, queues.get(db)!)
  })

const doAll = async (db: FlowsDatabase, queue: Waiting[]): Promise<void> => {
  while (queue.length > 0) {
    const { begin, reject } = queue.shift()!
    try {
      await begin()
    } catch (error) {
      reject(error)
      if (!(error instanceof StoreBusy && error.reason === 'unreachable')) continue
      for (const waiting of queue.splice(0)) waiting.reject(error)
    }
  }
  queues.delete(db)
}
