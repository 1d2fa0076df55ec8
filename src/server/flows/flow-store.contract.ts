import { describe } from 'vitest'
import { describeExecutions } from './executions.contract.ts'
import { describeFlowList } from './flow-list.contract.ts'
import type { FlowStore } from './flow-store.ts'
import { describeFlowTimes, describeFlowWrites } from './flow-writes.contract.ts'
import { describeHistory } from './history.contract.ts'
import { describeRepeatedWrites } from './repeated-writes.contract.ts'
import { describeSincePublished } from './since-published.contract.ts'
import { describeTrash } from './trash.contract.ts'

/** Opens a new, empty store that reads the time off `now`. */
export type OpenStore = (now?: () => Date) => Promise<FlowStore>

/** What every store promises, whatever it keeps flows in. */
export const describeFlowStore = (name: string, open: OpenStore) => {
  describe(name, () => {
    describeFlowList(open)
    describeFlowWrites(open)
    describeFlowTimes(open)
    describeRepeatedWrites(open)
    describeTrash(open)
    describeHistory(open)
    describeSincePublished(open)
    describeExecutions(open)
  })
}
