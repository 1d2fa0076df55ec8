import type { UpstreamAccount } from '../../upstream/upstream-client.ts'
import { gatherFlows, type Gathered } from './gather-flows.ts'

/** Milliseconds for which a list is good. More pages are a greater burden on the service, and kept longer. */
const lifetime = ({ pages }: Gathered): number => 5000 + 2000 * (pages - 1)

/** Lists that are kept at once, each under its filters. */
const mostKept = 8

/**
 * Keeps what was gathered for some seconds, so that a page, its tabs and the next page cost one reading. After a write
 * all is forgotten, what is being read at that moment included: it may be from before.
 */
export const createFlowGathering = (account: UpstreamAccount, writes: () => number) => {
  const kept = new Map<string, Promise<Gathered>>()
  let writesBefore = writes()

  const forgetOlder = () => {
    if (writes() !== writesBefore) kept.clear()
    writesBefore = writes()
  }

  const drop = (name: string, gathered: Promise<Gathered>) => {
    if (kept.get(name) === gathered) kept.delete(name)
  }

  return {
    gather: (filters: Record<string, string>, deadline: number): Promise<Gathered> => {
      forgetOlder()
      const name = JSON.stringify(filters)
      const known = kept.get(name)
      if (known) return known
      const gathered = gatherFlows(account, filters, deadline)
      kept.set(name, gathered)
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
      gathered.then(
        (found) => setTimeout(drop, lifetime(found), name, gathered).unref(),
        () => drop(name, gathered),
      )
      return gathered
    },

    forget: () => kept.clear(),
  }
}
