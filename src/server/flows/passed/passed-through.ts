import type { FlowsDatabase } from '../../db/schema.ts'
import type { FlowStore } from '../flow-store.ts'
import { isMadeByWrite } from './passed-writes.ts'
import { withKeptOutcomes } from './with-kept-outcomes.ts'
import { withPassedHistory } from './with-passed-history.ts'

/** What flows that are kept elsewhere lack there, for those that are written through here. */
export type PassedThrough = {
  /** The store of an account, with it. */
  complete: (store: FlowStore, account: string) => FlowStore
  /** Whether a write through here is known to have made a flow. */
  isMadeHere: (flowId: string) => Promise<boolean>
}

/** Keeps it in a database. A repeated write doesn't come as far as the history. */
export const passedThrough = (db: FlowsDatabase): PassedThrough => ({
  complete: (store, account) => withKeptOutcomes(withPassedHistory(store, db), db, { account }),
  isMadeHere: (flowId) => isMadeByWrite(db, flowId),
})
