import { setTimeout } from 'node:timers/promises'
import { atMost, type Measure, median } from '../measure.ts'
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

/** What changes from a thousand flows to a million with three million executions. */
export const measureGrowth = async (): Promise<Measure[]> => {
  const small = await withServer(1000, 3000, (server) => requestsPerSecond(server, { path: list }))
  return withServer(1_000_000, 3_000_000, async (server) => {
    const large = await requestsPerSecond(server, { path: list })
    const firsts: number[] = []
    const nexts: number[] = []
    for (const filter of filters) {
      const path = `/v1/flows?${encodeURI(filter)}`
      firsts.push(await answerTime(server, path))
      const { meta } = await answerOf<{ meta: { last_page: number } }>(server, path)
      for (const page of [2, 3, Math.ceil(meta.last_page / 2), meta.last_page])
        nexts.push(await answerTime(server, `${path}&page=${page}`))
    }
    return [
      atMost('list at 1 million ÷ at 1 thousand flows', 1.5, small / large, '×'),
      atMost('execution filter at 1 million, first page (median)', 400, median(firsts), 'ms'),
      atMost('execution filter at 1 million, first page (slowest)', 400, Math.max(...firsts), 'ms'),
      atMost('execution filter at 1 million, another page (median)', 10, median(nexts), 'ms'),
      atMost('execution filter at 1 million, another page (slowest)', 10, Math.max(...nexts), 'ms'),
    ]
  })
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
