import type { Account } from '../session/account.ts'
import type { FlowStore } from './flow-store.ts'

/** The store of an account: the same for all, unless what keeps the flows knows accounts of its own. */
export type StoreOf = (account: Account) => FlowStore
