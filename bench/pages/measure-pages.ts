import { startFlowsServer } from '../../e2e/support/flows-server.ts'
import type { Measure } from '../measure.ts'
import { measureActions } from './measure-actions.ts'
import { measureFirstRow } from './measure-first-row.ts'

/** All that is promised of the pages' speed, with 100,000 flows, in Chromium. */
export const measurePages = async (): Promise<Measure[]> => {
  const server = await startFlowsServer({ flows: 100_000, executions: 300_000 })
  try {
    return [...(await measureFirstRow(server.url)), ...(await measureActions(server.url))]
  } finally {
    await server.stop()
  }
}
