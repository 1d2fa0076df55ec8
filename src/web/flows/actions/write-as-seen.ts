import type { QueryClient } from '@tanstack/react-query'
import { FlowChanged } from '../flow-changed.ts'
import type { KnownFlow } from '../known-flow.ts'
import { markOf } from '../known-mark.ts'
import { isSameContent } from '../same-content.ts'

/** A flow as the person saw it, with its mark, where that is known; null where it can't be. */
export type SeenFlow = { flow: KnownFlow; etag?: string | null | undefined }

/**
 * Writes to a flow with the mark of what the person saw. What somebody has changed since isn't written to unseen:
 * `FlowChanged` is thrown.
 */
export const writeAsSeen = async <T>(
  client: QueryClient,
  { flow, etag }: SeenFlow,
  write: (etag: string | null) => Promise<T>,
): Promise<T> => {
  try {
    return await write(etag === undefined ? await markOf(client, flow) : etag)
  } catch (error) {
    if (!(error instanceof FlowChanged) || !isSameContent(error.version.flow, flow)) throw error
    // Changed, and changed back.
    return write(error.version.etag)
  }
}
