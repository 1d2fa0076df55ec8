import type { Flow, FlowStatus } from './flow.ts'

/** A change of status that a manager can make. */
export type FlowMove = 'publish' | 'pause' | 'resume' | 'returnToDraft'

/** The status that each move leads to. */
export const statusAfter: Record<FlowMove, FlowStatus> = {
  publish: 'published',
  pause: 'paused',
  resume: 'published',
  returnToDraft: 'draft',
}

const offered: Record<FlowStatus, FlowMove[]> = {
  draft: ['publish'],
  published: ['pause', 'returnToDraft'],
  paused: ['resume', 'returnToDraft'],
}

/** The moves offered from a flow's status, the usual one first. A status we don't know can only go back to draft. */
export const movesFrom = (status: Flow['status']): FlowMove[] => offered[status as FlowStatus] ?? ['returnToDraft']
