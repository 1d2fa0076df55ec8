import type { QueryClient } from '@tanstack/react-query'
import { maxNameLength } from '../../../contract/flow-draft.ts'
import { type Flow, FlowStatus, type FlowType } from '../../../contract/flow.ts'
import { statusAfter } from '../../../contract/flow-status.ts'
import { keyMay } from '../../api/key-may.ts'
import { newKey } from '../../api/new-key.ts'
import { runMutation } from '../../api/run-mutation.ts'
import { storeCan } from '../../api/store-can.ts'
import { createFlow } from '../create-flow.ts'
import { deleteFlow } from './delete-flow.ts'
import { flowKeys } from '../flow-queries.ts'
import { type FlowVersion, readVersion } from '../flow-version.ts'
import { isWhole, type KnownFlow } from '../known-flow.ts'
import { lastMade } from '../known-mark.ts'
import { moveFlow } from './move-flow.ts'
import { restoreFlow } from '../restore-flow.ts'
import { isSameContent } from '../same-content.ts'
import type { WantedAction } from './use-flow-actions.ts'

/** What a copy is called goes with what is wanted. */
type Performance = WantedAction & { copyName: string }

/** The flow that an action was carried out on, or made, and how to take that back, where it can be, which tells what it is then. */
type Performed = { flow: KnownFlow; takeBack?: () => Promise<Flow> }

export const performFlowAction = async (client: QueryClient, performance: Performance): Promise<Performed> => {
  const { action, flow, etag, key, copyName } = performance
  if (action === 'duplicate') {
    const draft = copyOf(await wholeFor(client, flow, key), copyName)
    return { flow: await runMutation(client, createFlow(client), { draft, key }) }
  }
  const undoKey = newKey()
  if (action === 'delete') {
    await runMutation(client, deleteFlow(client), { flow, etag, key })
    if (!storeCan(client, 'trash')) return { flow }
    return { flow, takeBack: () => runMutation(client, restoreFlow(client), { flow, key: undoKey }) }
  }
  const moved = await runMutation(client, moveFlow(client), { flow, etag, status: statusAfter[action], key })
  const former = FlowStatus.safeParse(flow.status).data
  // A status that has no name here can't be given, nor one that takes a key that may do more.
  if (former === undefined || (former === 'published' && !keyMay(client, 'publish'))) return { flow: moved.flow }
  const takeBack = async () => {
    const back = { ...lastSeen(client, moved), status: former, key: undoKey }
    return (await runMutation(client, moveFlow(client), back)).flow
  }
  return { flow: moved.flow, takeBack }
}

/** The flow as the person last saw it after a move: moved again by them, perhaps, but by nobody else. */
const lastSeen = (client: QueryClient, moved: FlowVersion): FlowVersion => {
  const made = lastMade(client, moved.flow.id)
  return made && isSameContent({ ...made.flow, status: moved.flow.status }, moved.flow) ? made : moved
}

/** A list has no texts to copy; they are read once, so that every try is made of the same. */
const wholeFor = async (client: QueryClient, flow: KnownFlow, key: string): Promise<Flow> => {
  if (isWhole(flow)) return flow
  const queryKey = [...flowKeys.detail(flow.id), 'copied', key]
  return (await client.fetchQuery({ queryKey, queryFn: () => readVersion(flow.id), staleTime: Infinity })).flow
}

const copyOf = ({ description, type, metadata }: Flow, name: string) => ({
  name: [...name].slice(0, maxNameLength).join(''),
  description,
  // Whatever type the flow has, the API has it for a copy as well.
  type: type as FlowType,
  metadata,
})
