import { UpstreamFault } from '../../upstream/upstream-fault.ts'
import type { Idempotency, Written } from '../flow-store.ts'

const lifetime = 24 * 60 * 60_000
const mostKept = 10_000

/** What a write comes to when it wrote something; the others are good for another try. */
const wrote = ['created', 'updated', 'deleted', 'started']

type Kept = {
  digest: string
  at: number
  /** When a try began that may have arrived without our knowing. */
  unsureSince: number | null
  outcome: { kind: string } | null
}

/** When an earlier try of the same write began that may have arrived; null when there was none. */
type Earlier = number | null

/**
 * What became of writes, by their idempotency keys. The service knows no such keys, so it is remembered here, in
 * memory: a server that starts anew has forgotten.
 */
export const createKeptOutcomes = (now: () => number) => {
  const kept = new Map<string, Kept>()
  const running = new Map<string, Promise<unknown>>()

  const find = (name: string): Kept | undefined => {
    const found = kept.get(name)
    if (found && now() - found.at < lifetime) return found
    kept.delete(name)
    return undefined
  }

  const keep = (name: string, one: Kept) => {
    kept.set(name, one)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  }

  const run = async <T extends { kind: string }>(
    name: string,
    digest: string,
    work: (earlier: Earlier) => Promise<T>,
  ): Promise<T> => {
    const at = now()
    const unsureSince = find(name)?.unsureSince ?? null
    try {
      const outcome = await work(unsureSince)
      if (wrote.includes(outcome.kind)) keep(name, { digest, at, unsureSince: null, outcome })
      else kept.delete(name)
      return outcome
    } catch (error) {
      const isUnsure = error instanceof UpstreamFault && error.mayHaveArrived
      if (isUnsure) keep(name, { digest, at, unsureSince: unsureSince ?? at, outcome: null })
      throw error
    }
  }

  /** Carries out a write, or says what it came to the first time. */
  return async <T extends { kind: string }>(
    idempotency: Idempotency | undefined,
    work: (earlier: Earlier) => Promise<T>,
  ): Written<T> => {
    if (!idempotency) return work(null)
    const { account, key, digest } = idempotency
    const name = JSON.stringify([account, key])
    // Whoever comes first after a try that failed is the next to try.
    while (running.has(name)) await running.get(name)!.catch(() => {})
    const earlier = find(name)
    if (earlier && earlier.digest !== digest) return { kind: 'key_reused' }
    // Of the same digest, hence of the same write.
    if (earlier?.outcome) return earlier.outcome as T
    const result = run(name, digest, work)
    running.set(name, result)
    try {
      return await result
    } finally {
      running.delete(name)
    }
  }
}
