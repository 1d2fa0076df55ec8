import { setTimeout } from 'node:timers/promises'
import { atLeast, atMost, type Measure } from '../measure.ts'
import { answerOf } from './answer-time.ts'
import { requestsPerSecond } from './load.ts'
import { measureDisk } from './measure-disk.ts'
import { measureStart } from './measure-start.ts'
import { startMeasuredServer, untilCopied } from './measured-server.ts'
import { sampleDatabase } from './sample-database.ts'

const first = '/v1/flows?filter[status]=published'

type List = { data: { id: string }[]; meta: { last_page: number } }

/** How many requests a second are answered with 100,000 flows, and what memory that takes. */
export const measureThroughput = async (): Promise<Measure[]> => {
  const executions = 300_000
  const database = sampleDatabase(100_000, executions)
  const started = await measureStart(database.url, executions)
  const server = await startMeasuredServer(database.url)
  await setTimeout(untilCopied(executions))
  try {
    const { data, meta } = await answerOf<List>(server, first)
    const deep = `${first}&page=${Math.floor(meta.last_page * 0.9)}`
    const body = { name: 'Prix du marché', type: 'voice', metadata: '{"market":"Dantokpa"}' }
    const measures = [
      atLeast('list, status filter and count', 5000, await requestsPerSecond(server, { path: first }), 'req/s'),
      atLeast('the same at 90 % depth', 3000, await requestsPerSecond(server, { path: deep }), 'req/s'),
      atLeast('get', 12_000, await requestsPerSecond(server, { path: `/v1/flows/${data[0]!.id}` }), 'req/s'),
      measureDisk(),
      atLeast('create', 2500, await requestsPerSecond(server, { method: 'POST', path: '/v1/flows', body }), 'req/s'),
    ]
    return [...started, ...measures, atMost('memory, after load', 180, server.memory(), 'MB')]
  } finally {
    await server.stop()
    database.remove()
  }
}
