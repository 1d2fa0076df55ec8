import type { RefusalKey } from '../../../contract/refusal-words.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { StoreBusy } from '../../db/store-busy.ts'
import { UpstreamFault } from '../../upstream/upstream-fault.ts'
import { UpstreamRefused } from '../../upstream/upstream-refused.ts'
import type { FlowStore, Idempotency, WriteOptions, Written } from '../flow-store.ts'
import {
  beginWrite,
  type Begun,
  forgetWrite,
  leaveWrite,
  lifetime,
  type Outcome,
  settleWrite,
} from './passed-writes.ts'

/** What a write comes to when it wrote something; the others are good for another try. */
const wrote = ['created', 'updated', 'deleted', 'started']

type Options = {
  /** The account that the store keeps flows in: a key is another's in another. */
  account?: string
  now?: () => Date
}

/**
 * A store that knows no idempotency keys, with what became of writes by theirs, kept in a database of ours. Each is
 * noted before it is sent, and what it came to after. So one that was under way when a server ended is told from a new
 * one, and what it came to is told again by whichever server is asked.
 */
export const withKeptOutcomes = (
  store: FlowStore,
  db: FlowsDatabase,
  { account = '', now = () => new Date() }: Options = {},
): FlowStore => {
  const running = new Map<string, Promise<unknown>>()
  /** What writes came to that the database could not be told. */
  const unnoted = new Map<string, { digest: string; outcome: Outcome }>()

  const begin = async (name: string, idempotency: Idempotency, began: Date): Promise<Begun> => {
    const here = unnoted.get(name)
    if (here) return here.digest === idempotency.digest ? { ...here, kind: 'known' } : { kind: 'key_reused' }
    return beginWrite(db, idempotency, began).catch((error) => {
      // Whatever became of the note: the write itself wasn't sent.
      throw error instanceof StoreBusy ? refused(503, 'store_busy') : error
    })
  }

  /** A write that was carried out isn't failed for its note. */
  const settle = async (name: string, idempotency: Idempotency, outcome: Outcome, began: Date): Promise<void> => {
    const noted = wrote.includes(outcome.kind)
      ? settleWrite(db, idempotency, outcome, began)
      : forgetWrite(db, idempotency)
    await noted.catch(() => {
      if (!wrote.includes(outcome.kind)) return
      unnoted.set(name, { digest: idempotency.digest, outcome })
      setTimeout(() => unnoted.delete(name), lifetime).unref()
    })
  }

  const run = async <T extends Outcome>(
    name: string,
    idempotency: Idempotency,
    { write, unsure }: { write: (triedAt: number | undefined) => Written<T>; unsure: RefusalKey },
  ): Written<T> => {
    const began = now()
    const begun = await begin(name, idempotency, began)
    if (begun.kind === 'key_reused') return begun
    // Of the same digest, hence of the same write.
    if (begun.kind === 'known') return begun.outcome as T
    if (begun.kind === 'busy') throw refused(409, 'key_in_flight')
    try {
      const outcome = await write(begun.triedAt)
      await settle(name, idempotency, outcome, began)
      return outcome
    } catch (error) {
      const isNew = begun.triedAt === undefined
      await (isNew && isUndone(error) ? forgetWrite(db, idempotency) : leaveWrite(db, idempotency)).catch(() => {})
      throw isNew ? error : stillUnsure(error, unsure)
    }
  }

  const once = async <T extends Outcome>(
    options: WriteOptions,
    write: (options: WriteOptions) => Written<T>,
    unsure: RefusalKey = 'service_unsure',
  ): Written<T> => {
    if (!options.idempotency) return write(options)
    const idempotency = { ...options.idempotency, account: `${account} ${options.idempotency.account}` }
    const name = JSON.stringify([idempotency.account, idempotency.key])
    // Whoever comes first after a try that failed is the next to try.
    while (running.has(name)) await running.get(name)!.catch(() => {})
    const result = run(name, idempotency, { write: (triedAt) => write({ ...options, triedAt }), unsure })
    running.set(name, result)
    try {
      return await result
    } finally {
      running.delete(name)
    }
  }

  return {
    ...store,
    create: (draft, options = {}) => once(options, (options) => store.create(draft, options)),
    update: (id, patch, options = {}) => once(options, (options) => store.update(id, patch, options)),
    delete: (id, options = {}) => once(options, (options) => store.delete(id, options)),
    start: (id, numbers, options = {}) =>
      once(options, (options) => store.start(id, numbers, options), 'service_start_unsure'),
  }
}

/** Whether an error says for certain that nothing was written. */
const isUndone = (error: unknown): boolean =>
  error instanceof UpstreamRefused || (error instanceof UpstreamFault && !error.mayHaveArrived)

/** That this try didn't arrive doesn't mean that nothing was saved by the one before. */
const stillUnsure = (error: unknown, key: RefusalKey): unknown =>
  error instanceof UpstreamFault && !error.mayHaveArrived
    ? new UpstreamFault('silent', { retryAfter: error.retryAfter, key })
    : error

const refused = (status: number, key: 'store_busy' | 'key_in_flight') =>
  new UpstreamRefused(status, key, { headers: { 'retry-after': '1' } })
