import * as z from 'zod/mini'
import { type Flow, FlowStatus } from '../../contract/flow.ts'
import { isBlank } from '../../contract/is-blank.ts'
import { hasWireTime, toWireTime } from '../../contract/wire-time.ts'

const text = z.catch(z.string(), '')

/** A flow as the service may send it: only its id must be there. */
const LooseFlow = z.object({
  id: z.union([z.string().check(z.minLength(1)), z.pipe(z.int(), z.transform(String))]),
  name: text,
  description: z.catch(z.nullable(z.string()), null),
  flow_executions_count: z.catch(z.nullable(z.union([z.int(), z.pipe(countText(), z.transform(Number))])), null),
  type: text,
  status: text,
  metadata: z.optional(z.unknown()),
  created_at: text,
  updated_at: text,
})

/** A flow of the service as one of ours. Throws zod's error when it is none. */
export const readFlow = (sent: unknown): Flow => {
  const { id, name, description, flow_executions_count, type, status, metadata, created_at, updated_at } =
    LooseFlow.parse(sent)
  return {
    id,
    // Without a name it couldn't be opened from the list.
    name: isBlank(name) ? id : name,
    description,
    flow_executions_count,
    type,
    status: readStatus(status),
    metadata: readMetadata(metadata),
    created_at: readTime(created_at || updated_at),
    updated_at: readTime(updated_at || created_at),
  }
}

function countText() {
  return z.string().check(z.regex(/^\d{1,15}$/))
}

/** One of our words with spaces around it is that word; any other is shown as it is. */
const readStatus = (status: string): string => {
  const known = FlowStatus.safeParse(status.trim())
  return known.success ? known.data : status
}

/** Documented as text that holds JSON, and typed as an object by the official client. */
const readMetadata = (metadata: unknown): string => {
  if (typeof metadata === 'string') return metadata
  return metadata === null || metadata === undefined ? '{}' : JSON.stringify(metadata)
}

/** Also `2023-03-16 07:13:21`, as a database writes it. What is no time is shown as it is. */
const readTime = (time: string): string => {
  const written = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) ? `${time.replace(' ', 'T')}Z` : time
  return hasWireTime(written) ? toWireTime(written) : time
}
