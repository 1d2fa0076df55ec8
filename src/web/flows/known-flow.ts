import type { FlowContent } from '../../contract/flow-history.ts'
import type { FlowRow } from '../../contract/flow-row.ts'
import type { Flow } from '../../contract/flow.ts'

/** A flow as far as it is known here: whole, or as a list shows it. */
export type KnownFlow = Flow | FlowRow

export const isWhole = <T extends FlowContent>(flow: T | FlowRow): flow is T => 'metadata' in flow
