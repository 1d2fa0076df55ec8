import type { UpstreamClient } from '../../upstream/upstream-client.ts'
import type { FlowStore } from '../flow-store.ts'
import { createUpstreamFlowStore } from './upstream-flow-store.ts'

/** Accounts whose stores are kept at once; each keeps what was gathered and what its writes came to. */
const mostKept = 1000

/** The stores of the service's accounts, one for each account key; `complete` adds what the service can't do. */
export const createUpstreamStores = (client: UpstreamClient, complete: (store: FlowStore) => FlowStore) => {
  const stores = new Map<string, FlowStore>()

  return (key: string): FlowStore => {
    const known = stores.get(key)
    const store = known ?? complete(createUpstreamFlowStore(client.account(key)))
    // Put last again: the first are those that nobody has asked for the longest.
    stores.delete(key)
    stores.set(key, store)
    if (stores.size > mostKept) stores.delete(stores.keys().next().value!)
    return store
  }
}
