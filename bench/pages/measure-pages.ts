import { startFlowsServer } from '../../e2e/support/flows-server.ts'
import type { Measure } from '../measure.ts'
import { measureActions } from './measure-actions.ts'
import { measureFirstRow } from './measure-first-row.ts'
import { ourPages } from './subject.ts'

/** All that is promised of the pages' speed, with 100,000 flows, in Chromium. */
export const measurePages = async (): Promise<Measure[]> => {
  const server = await startFlowsServer({ flows: 100_000, executions: 300_000 })
  try {
    const subject = ourPages(server.url)
    return [...(await measureFirstRow(subject)), ...(await measureActions(subject))]
  } finally {
    await server.stop()
  }
}
