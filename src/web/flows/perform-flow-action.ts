import type { QueryClient } from '@tanstack/react-query'
import { maxNameLength } from '../../contract/flow-draft.ts'
import { type Flow, FlowStatus, type FlowType } from '../../contract/flow.ts'
import { statusAfter } from '../../contract/flow-status.ts'
import { keyMay } from '../api/key-may.ts'
import { newKey } from '../api/new-key.ts'
import { runMutation } from '../api/run-mutation.ts'
import { storeCan } from '../api/store-can.ts'
import { createFlow } from './create-flow.ts'
import { deleteFlow } from './delete-flow.ts'
import { moveFlow } from './move-flow.ts'
import { restoreFlow } from './restore-flow.ts'
import type { FlowAction } from './use-flow-actions.ts'

type Performance = {
  action: FlowAction
  flow: Flow
  /** The same for every try at the same action. */
  key: string
  /** What a copy is called. */
  copyName: string
}

/** The flow that an action was carried out on, or made, and how to take that back, where it can be. */
type Performed = { flow: Flow; takeBack?: () => Promise<unknown> }

export const performFlowAction = async (client: QueryClient, performance: Performance): Promise<Performed> => {
  const { action, flow, key, copyName } = performance
  if (action === 'duplicate')
    return { flow: await runMutation(client, createFlow(client), { draft: copyOf(flow, copyName), key }) }
  const undoKey = newKey()
  if (action === 'delete') {
    await runMutation(client, deleteFlow(client), { flow, key })
    if (!storeCan(client, 'trash')) return { flow }
    return { flow, takeBack: () => runMutation(client, restoreFlow(client), { flow, key: undoKey }) }
  }
  const moved = await runMutation(client, moveFlow(client), { flow, status: statusAfter[action], key })
  const former = FlowStatus.safeParse(flow.status).data
  // A status that has no name here can't be given, nor one that takes a key that may do more.
  if (former === undefined || (former === 'published' && !keyMay(client, 'publish'))) return { flow: moved }
  return {
    flow: moved,
    takeBack: () => runMutation(client, moveFlow(client), { flow: moved, status: former, key: undoKey }),
  }
}

const copyOf = ({ description, type, metadata }: Flow, name: string) => ({
  name: [...name].slice(0, maxNameLength).join(''),
  description,
  // Whatever type the flow has, the API has it for a copy as well.
  type: type as FlowType,
  metadata,
})
