/** Where one way of finding flows becomes quicker than another. The answer is the same on either side. */
export type Thresholds = {
  /** With no more executions than these behind one of several filters, each of them is looked at. */
  fewExecutions: number
  /** With no more matches than these they are sorted by themselves; with more, they are picked out of the order of all. */
  fewFlows: number
  /** So many steps through an index still cost less than to put all flows in order. */
  farWalk: number
}

/** Measured at 100,000 flows with 300,000 executions: bench/list-queries.ts. */
export const usualThresholds: Thresholds = { fewExecutions: 5000, fewFlows: 1000, farWalk: 10_000 }
