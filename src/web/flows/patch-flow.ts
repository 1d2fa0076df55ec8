import type * as z from 'zod/mini'
import type { FlowPatch } from '../../contract/flow-draft.ts'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import { ask } from '../api/ask.ts'
import { FlowChanged } from './flow-changed.ts'
import type { FlowVersion } from './flow-version.ts'

type Patch = {
  flowId: string
  body: z.input<typeof FlowPatch>
  /** The mark of the version that the person saw; null where it isn't known, and any will do. */
  etag: string | null
  /** The same for every try at the same change. */
  key: string
}

/**
 * Changes a flow as it was seen, or not at all: where somebody has changed it since, `FlowChanged` is thrown. Anything
 * else throws like any call.
 */
export const patchFlow = async ({ flowId, body, etag, key }: Patch): Promise<FlowVersion> => {
  // Some proxies mark what they compress as weak, and a weak mark matches nothing.
  const headers = { 'idempotency-key': key, ...(etag !== null && { 'if-match': etag.replace(/^W\//, '') }) }
  const answer = await ask(laterEndpoints.updateFlow, { params: { flow_id: flowId }, body, headers })
  if ('body' in answer) return { flow: answer.body.data, etag: answer.etag }
  const { status, problem } = answer.refused
  if (status === 412 && problem.current) throw new FlowChanged({ flow: problem.current, etag: answer.etag }, problem)
  throw answer.refused
}
