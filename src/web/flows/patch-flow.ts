import type * as z from 'zod/mini'
import type { FlowPatch } from '../../contract/flow-draft.ts'
import { laterEndpoints } from '../../contract/later-endpoints.ts'
import { ask } from '../api/ask.ts'
import { refusalOf } from './flow-changed.ts'
import type { FlowVersion } from './flow-version.ts'
import { writeHeaders } from './write-headers.ts'

type Patch = {
  flowId: string
  body: z.input<typeof FlowPatch>
  /** The mark of the version that the person saw; null where it isn't known, and any will do. */
  etag: string | null
  /** The same for every try at the same change. */
  key: string
  /** The version that this is to bring back, for the history to say so. */
  restores?: number | undefined
}

/**
 * Changes a flow as it was seen, or not at all: where somebody has changed it since, `FlowChanged` is thrown. Anything
 * else throws like any call.
 */
export const patchFlow = async ({ flowId, body, etag, key, restores }: Patch): Promise<FlowVersion> => {
  const headers = {
    ...writeHeaders(key, etag),
    ...(restores !== undefined && { 'restores-version': String(restores) }),
  }
  const answer = await ask(laterEndpoints.updateFlow, { params: { flow_id: flowId }, body, headers })
  if ('refused' in answer) throw refusalOf(answer)
  return { flow: answer.body.data, etag: answer.etag }
}
