import type { GeneratedRequest } from './request-parts.ts'

type Slot = { flow: string; execution: string }

/** How many flows that may be changed are known at a time. */
export const openCount = 20

/**
 * Flows that any request may change. They are deleted again and again, so requests name them by their place here; the
 * flows that requests make take the places by turns.
 */
export const openFlows = (slots: Slot[]) => {
  let made = 0
  return {
    /** The request with ids in the places of names. */
    resolve: (request: GeneratedRequest): GeneratedRequest => ({
      ...request,
      url: request.url.replace(/open-(flow|execution)-(\d+)/g, (_, kind: keyof Slot, at: string) => {
        return slots[Number(at)]![kind]
      }),
    }),
    note: ({ method, url }: GeneratedRequest, { status, body }: { status: number; body: string }): void => {
      if (method !== 'POST' || status !== 201) return
      const { id } = (JSON.parse(body) as { data: { id: string } }).data
      const ofFlow = /^\/v1\/flows\/([^/]+)\/executions/.exec(url)?.[1]
      if (ofFlow === undefined) slots[(made += 1) % slots.length] = { flow: id, execution: id }
      else for (const slot of slots) if (slot.flow === ofFlow) slot.execution = id
    },
  }
}
