import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../../src/server/db/postgres/postgres-for-test.ts'
import { answerOf } from '../api/answer-time.ts'
import { requestsPerSecond } from '../api/load.ts'
import { type MeasuredServer, startMeasuredServer, untilCopied } from '../api/measured-server.ts'
import { timeStarts } from '../api/measure-start.ts'
import { ourRequests } from '../api/our-requests.ts'
import { depth, newFlow, type Requests } from '../api/requests.ts'
import { fillDatabase, sampleDatabase } from '../api/sample-database.ts'
import { comparisonTable } from './comparison.ts'
import { setUpDirectus } from './directus.ts'

const flows = 100_000
const executions = 300_000

const units = {
  'server start': 'ms',
  'memory, idle': 'MB',
  'list, status filter and count': 'req/s',
  'the same at 90 % depth': 'req/s',
  get: 'req/s',
  create: 'req/s',
  'memory, after load': 'MB',
}

/** Directus with the same flows, on the same PostgreSQL as ours, and ours on a file, too. */
export const compareApi = async (): Promise<string> => {
  const postgres = await startPostgres({ syncs: true })
  const file = sampleDatabase(flows, executions)
  try {
    const ours = await postgres.newDatabase()
    fillDatabase(ours, flows, executions)
    const directus = await setUpDirectus(await postgres.newDatabase(), ours)
    return comparisonTable(units, [
      {
        name: `Directus ${directus.version} on PostgreSQL`,
        numbers: await measure(directus.start, requestsOfDirectus),
      },
      { name: 'ours on PostgreSQL', numbers: await measure(() => startMeasuredServer(ours), ourRequests) },
      { name: 'ours on a file', numbers: await measure(() => startMeasuredServer(file.url), ourRequests) },
    ])
  } finally {
    file.remove()
    await postgres.stop()
  }
}

const measure = async (
  start: () => Promise<MeasuredServer>,
  requestsOf: (server: MeasuredServer) => Promise<Requests>,
): Promise<Record<keyof typeof units, number>> => {
  const alone = untilCopied(executions)
  const { startedIn, idle } = await timeStarts(start, alone)
  const server = await start()
  await setTimeout(alone)
  try {
    const { first, deep, one, create } = await requestsOf(server)
    return {
      'server start': startedIn,
      'memory, idle': idle,
      'list, status filter and count': await requestsPerSecond(server, first),
      'the same at 90 % depth': await requestsPerSecond(server, deep),
      get: await requestsPerSecond(server, one),
      create: await requestsPerSecond(server, create),
      'memory, after load': server.memory(),
    }
  } finally {
    await server.stop()
  }
}

/** As many in a page, in the same order, as our list has by default. */
const list = '/items/flows?filter[status][_eq]=published&sort=-updated_at&limit=10&meta=filter_count'

type DirectusList = { data: { id: string }[]; meta: { filter_count: number } }

const requestsOfDirectus = async (server: MeasuredServer): Promise<Requests> => {
  const { data, meta } = await answerOf<DirectusList>(server, list)
  return {
    first: { path: list },
    deep: { path: `${list}&page=${Math.floor((meta.filter_count / 10) * depth)}` },
    one: { path: `/items/flows/${data[0]!.id}` },
    create: { method: 'POST', path: '/items/flows', body: newFlow },
  }
}
