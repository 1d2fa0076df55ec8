import { describe } from 'vitest'
import { describeFlowSearch } from '../flow-list.contract.ts'
import { describeFlowWrites } from '../flow-writes.contract.ts'
import type { FlowStore } from '../flow-store.ts'
import { openOverStandIn } from './store-over-stand-in.ts'

const nothing = async () => ({ rows: [], total: 0 })

/** What the service can't do is arranged past the store, so that all else can be held against the common promises. */
const open = async (now?: () => Date): Promise<FlowStore> => {
  const { store, close } = await openOverStandIn(now, 9500)
  return {
    ...store,
    start: (id, _, options) => store.start(id, [], options),
    listTrash: nothing,
    listExecutions: nothing,
    reportExecution: async () => ({ kind: 'missing' }),
    close,
  }
}

describe('the store in the real service', () => {
  describeFlowSearch(open)
  describeFlowWrites(open)
})
