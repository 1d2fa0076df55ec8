import type { QueryClient } from '@tanstack/react-query'
import { flowKeys } from './flow-queries.ts'
import { type FlowVersion, noVersion, readVersion } from './flow-version.ts'
import type { KnownFlow } from './known-flow.ts'
import { isSameContent } from './same-content.ts'

const keyOf = (flowId: string) => [...flowKeys.detail(flowId), 'mark']

/** Remembers a version that this person made. */
export const keepMark = (client: QueryClient, version: FlowVersion): void => {
  client.setQueryData(keyOf(version.flow.id), version)
}

/** The last version that this person made of a flow. */
export const lastMade = (client: QueryClient, flowId: string): FlowVersion | undefined =>
  client.getQueryData<FlowVersion>(keyOf(flowId))

/** The mark of a flow as the person saw it on a page, which doesn't come with one. */
export const markOf = async (client: QueryClient, seen: KnownFlow): Promise<string | null> => {
  const made = lastMade(client, seen.id)
  if (made && isSameContent(made.flow, seen)) return made.etag
  const { flow, etag } = await readVersion(seen.id)
  return isSameContent(flow, seen) ? etag : noVersion
}
