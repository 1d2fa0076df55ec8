import { accessKey, startFlowsServer } from '../../e2e/support/flows-server.ts'
import { timeActions } from '../pages/measure-actions.ts'
import { timeLoads } from '../pages/measure-first-row.ts'
import { ourPages, type Subject } from '../pages/subject.ts'
import { comparisonTable } from './comparison.ts'
import { buildReactAdmin, reactAdminPages } from './react-admin.ts'
import { serveBuilt } from './serve-built.ts'

const units = {
  'list, first row, slow profile, cold': 'ms',
  'list, first row, slow profile, second visit': 'ms',
  'list reacts, slow profile, cold': 'ms',
  'bytes until it reacts, cold': 'kB',
  'status filter → rows painted, 4× CPU': 'ms',
  'next page → rows painted, 4× CPU': 'ms',
  'open a flow → painted, 4× CPU': 'ms',
}

/** The same list and page of a flow in react-admin, on the same server with the same flows. */
export const comparePages = async (): Promise<string> => {
  const { folder, version } = buildReactAdmin()
  const server = await startFlowsServer({ flows: 100_000, executions: 300_000 })
  const peer = await serveBuilt(folder, { url: server.url, key: accessKey })
  try {
    return comparisonTable(units, [
      { name: `react-admin ${version}`, numbers: await measure(reactAdminPages(peer.url)) },
      { name: 'ours', numbers: await measure(ourPages(server.url)) },
    ])
  } finally {
    peer.stop()
    await server.stop()
  }
}

const measure = async (subject: Subject): Promise<Record<keyof typeof units, number>> => {
  const { cold, second } = await timeLoads(subject)
  const { filter, next, open } = await timeActions(subject)
  return {
    'list, first row, slow profile, cold': cold.firstRow,
    'list, first row, slow profile, second visit': second.firstRow,
    'list reacts, slow profile, cold': cold.reacts,
    'bytes until it reacts, cold': cold.kilobytes,
    'status filter → rows painted, 4× CPU': filter,
    'next page → rows painted, 4× CPU': next,
    'open a flow → painted, 4× CPU': open,
  }
}
