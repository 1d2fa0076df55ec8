import type { UpstreamClient } from '../../upstream/upstream-client.ts'
import type { FlowStore } from '../flow-store.ts'
import { createAmongKeys } from './among-keys.ts'
import { createUpstreamFlowStore } from './upstream-flow-store.ts'

/** Accounts whose stores are kept at once, each with what it has gathered. */
const mostKept = 1000

type Completion = {
  /** Adds what the service can't do to the store of an account. */
  complete: (store: FlowStore, key: string) => FlowStore
  isMadeHere: (flowId: string) => Promise<boolean>
}

/** The stores of the service's accounts, one for each account key. A flow that two of them write is written in turn. */
export const createUpstreamStores = (client: UpstreamClient, { complete, isMadeHere }: Completion) => {
  const stores = new Map<string, FlowStore>()
  const amongKeys = createAmongKeys()

  return (key: string): FlowStore => {
    const known = stores.get(key)
    const store = known ?? complete(createUpstreamFlowStore(client.account(key), { isMadeHere, amongKeys }), key)
    // Put last again: the first are those that nobody has asked for the longest.
    stores.delete(key)
    stores.set(key, store)
    if (stores.size > mostKept) stores.delete(stores.keys().next().value!)
    return store
  }
}
