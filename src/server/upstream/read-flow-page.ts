import * as z from 'zod/mini'
import type { Flow } from '../../contract/flow.ts'
import { readFlow } from './read-flow.ts'
import { UpstreamFault } from './upstream-fault.ts'

/** One page of the service's list. What it doesn't say of its pages is null. */
export type FlowPage = {
  flows: Flow[]
  total: number | null
  lastPage: number | null
  /** How many flows it puts on a page, whatever was asked for. */
  perPage: number | null
  /** Whether it says that another page follows. */
  hasNext: boolean
}

const count = z.catch(z.nullable(z.int().check(z.minimum(0))), null)
const link = z.catch(z.nullable(z.string()), null)

const Loose = z.object({
  // Documented as one flow, and expected as a list by the official clients.
  data: z.union([
    z.array(z.unknown()),
    z.pipe(
      z.looseObject({ id: z.unknown() }),
      z.transform((one) => [one]),
    ),
    // As PHP writes a list of which some were left out.
    z.pipe(
      z.record(z.string().check(z.regex(/^\d+$/)), z.unknown()),
      z.transform((numbered) => Object.values(numbered)),
    ),
  ]),
  links: z.catch(z.object({ next: link }), { next: null }),
  meta: z.catch(z.object({ total: count, last_page: count, per_page: count }), {
    total: null,
    last_page: null,
    per_page: null,
  }),
})

/** Throws `UpstreamFault` when the answer is no list of flows. */
export const readFlowPage = (body: unknown): FlowPage => {
  try {
    const { data, links, meta } = Loose.parse(body)
    return {
      flows: data.map(readFlow),
      total: meta.total,
      lastPage: meta.last_page,
      perPage: meta.per_page,
      hasNext: links.next !== null,
    }
  } catch {
    throw new UpstreamFault('unreadable')
  }
}

/** The flow in the answer to a read or a write of it. Throws `UpstreamFault` when there is none. */
export const readOneFlow = (body: unknown): Flow => {
  const [flow, ...more] = readFlowPage(isBare(body) ? { data: body } : body).flows
  if (!flow || more.length > 0) throw new UpstreamFault('unreadable')
  return flow
}

/** A flow that stands in no envelope. */
const isBare = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'id' in body && !('data' in body)
