import type { FlowPatch } from '../../../contract/flow-draft.ts'
import type { Flow } from '../../../contract/flow.ts'

type Edited = Pick<Flow, 'name' | 'description' | 'type' | 'metadata'>

/** The fields of a patch that the flow doesn't hold yet; nothing else is sent. */
export const changesTo = (flow: Flow, patch: FlowPatch): FlowPatch =>
  Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => value !== undefined && value !== flow[field as keyof FlowPatch]),
  )

/** Whether the flow holds what was written, as far as a service can be expected to keep it. */
export const holds = (flow: Flow, written: FlowPatch): boolean =>
  Object.entries(written).every(([field, value]) => isSame(field, flow[field as keyof FlowPatch], value))

/** Whether this flow could be the one that was made from a draft. */
export const isMadeFrom = (flow: Flow, { name, description, type, metadata }: Edited): boolean =>
  holds(flow, { name, description, type, metadata } as FlowPatch)

/** Laravel takes spaces off the ends of texts, and makes null of empty ones; JSON may come back written anew. */
const isSame = (field: string, a: unknown, b: unknown): boolean => {
  return tidy(a) === tidy(b) || (field === 'metadata' && asJson(tidy(a)) === asJson(tidy(b)))
}

const tidy = (text: unknown): string => (typeof text === 'string' ? text.trim() : '')

const asJson = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
