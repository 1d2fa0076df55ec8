/** Where one way of finding flows becomes quicker than another. The answer is the same on either side. */
export type Thresholds = {
  /** With no more executions than these behind a filter they are gathered; with more, each flow is asked for its own. */
  fewExecutions: number
  /** With no more matches than these a page is picked among all of them; with more, by going through the order. */
  fewFlows: number
}

/** Measured at 100,000 flows with 300,000 executions: bench/list-queries.ts. */
export const usualThresholds: Thresholds = { fewExecutions: 5000, fewFlows: 1000 }
