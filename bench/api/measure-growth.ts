import { setTimeout } from 'node:timers/promises'
import { median } from '../../e2e/support/median.ts'
import { atMost, type Measure } from '../measure.ts'
import { answerOf, answerTime } from './answer-time.ts'
import { requestsPerSecond } from './load.ts'
import { type MeasuredServer, startMeasuredServer, untilCopied } from './measured-server.ts'
import { sampleDatabase } from './sample-database.ts'

const list = '/v1/flows?filter[status]=published'

/** Filters on executions, each to be asked for the first time. */
const filters = [
  'filter[status]=completed',
  'filter[direction]=outgoing',
  'filter[to]=229',
  'filter[duration]=>=30',
  'filter[direction]=outgoing&filter[status]=completed',
]

/** In milliseconds, how long a person looks at the first list in an order before they go on; it is then kept. */
const looking = 2000

/** What changes from a thousand flows to a million with three million executions. */
export const measureGrowth = async (): Promise<Measure[]> => {
  const small = await withServer(1000, 3000, (server) => requestsPerSecond(server, { path: list }))
  return withServer(1_000_000, 3_000_000, async (server) => {
    const large = await requestsPerSecond(server, { path: list })
    const usual = await measureFilters(server, '-updated_at')
    await answerTime(server, '/v1/flows?sort=name&filter[direction]=incoming')
    await setTimeout(looking)
    const byName = await measureFilters(server, 'name')
    return [
      atMost('list at 1 million ÷ at 1 thousand flows', 1.5, small / large, '×'),
      atMost('execution filter at 1 million, first page (median)', 400, median(usual.firsts), 'ms'),
      atMost('execution filter at 1 million, first page (slowest)', 400, Math.max(...usual.firsts), 'ms'),
      atMost('execution filter at 1 million, another page (median)', 10, median(usual.others), 'ms'),
      atMost('execution filter at 1 million, another page (slowest place)', 10, Math.max(...usual.others), 'ms'),
      atMost('the same sorted by name, first page (slowest)', 400, Math.max(...byName.firsts), 'ms'),
      atMost('the same sorted by name, another page (slowest place)', 10, Math.max(...byName.others), 'ms'),
    ]
  })
}

/** So many pages that follow one another are asked for at each place, none of them twice: an answer would be remembered. */
const pagesAtPlace = 5

/** Milliseconds until the first page of each filter came, and until others did: the median at each place of the list. */
const measureFilters = async (
  server: MeasuredServer,
  sort: string,
): Promise<{ firsts: number[]; others: number[] }> => {
  const firsts: number[] = []
  const others: number[] = []
  for (const filter of filters) {
    const path = `/v1/flows?sort=${sort}&${encodeURI(filter)}`
    firsts.push(await answerTime(server, path))
    const { meta } = await answerOf<{ meta: { last_page: number } }>(server, path)
    for (const first of [2, Math.ceil(meta.last_page / 2), meta.last_page - pagesAtPlace + 1]) {
      const times: number[] = []
      for (let page = first; page < first + pagesAtPlace; page += 1)
        times.push(await answerTime(server, `${path}&page=${page}`))
      others.push(median(times))
    }
  }
  return { firsts, others }
}

const withServer = async <T>(flows: number, executions: number, measure: (server: MeasuredServer) => Promise<T>) => {
  const database = sampleDatabase(flows, executions)
  const server = await startMeasuredServer(database.url)
  await setTimeout(untilCopied(executions))
  try {
    return await measure(server)
  } finally {
    await server.stop()
    database.remove()
  }
}
