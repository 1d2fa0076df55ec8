import type { MutationOptions, QueryClient } from '@tanstack/react-query'
import { type Flow, type FlowType, maxNameLength } from '../../contract/flow.ts'
import { createFlow } from './create-flow.ts'
import { deleteFlow } from './delete-flow.ts'
import { moveFlow } from './move-flow.ts'
import type { FlowAction } from './use-flow-actions.ts'

type Performance = {
  action: FlowAction
  flow: Flow
  /** The same for every try at the same action. */
  key: string
  /** What a copy is called. */
  copyName: string
}

/** Carries out an action, and answers with the flow that it was carried out on, or made. */
export const performFlowAction = async (client: QueryClient, performance: Performance): Promise<Flow> => {
  const { action, flow, key, copyName } = performance
  if (action === 'duplicate') return run(client, createFlow(client), { draft: copyOf(flow, copyName), key })
  if (action !== 'delete') return run(client, moveFlow(client), { flow, move: action })
  await run(client, deleteFlow(client), flow)
  return flow
}

const run = <Result, Variables, Context>(
  client: QueryClient,
  options: MutationOptions<Result, Error, Variables, Context>,
  variables: Variables,
): Promise<Result> => client.getMutationCache().build(client, options).execute(variables)

const copyOf = ({ description, type, metadata }: Flow, name: string) => ({
  name: [...name].slice(0, maxNameLength).join(''),
  description,
  // Whatever type the flow has, the API has it for a copy as well.
  type: type as FlowType,
  metadata,
})
