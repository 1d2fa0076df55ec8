import { setTimeout } from 'node:timers/promises'
import { atLeast, atMost, type Measure } from '../measure.ts'
import { requestsPerSecond } from './load.ts'
import { measureDisk } from './measure-disk.ts'
import { measureStart } from './measure-start.ts'
import { startMeasuredServer, untilCopied } from './measured-server.ts'
import { ourRequests } from './our-requests.ts'
import { sampleDatabase } from './sample-database.ts'

/** How many requests a second are answered with 100,000 flows, and what memory that takes. */
export const measureThroughput = async (): Promise<Measure[]> => {
  const executions = 300_000
  const database = sampleDatabase(100_000, executions)
  const started = await measureStart(database.url, executions)
  const server = await startMeasuredServer(database.url)
  await setTimeout(untilCopied(executions))
  try {
    const { first, deep, one, create } = await ourRequests(server)
    const measures = [
      atLeast('list, status filter and count', 5000, await requestsPerSecond(server, first), 'req/s'),
      atLeast('the same at 90 % depth', 3000, await requestsPerSecond(server, deep), 'req/s'),
      atLeast('get', 12_000, await requestsPerSecond(server, one), 'req/s'),
      measureDisk(),
      atLeast('create', 2500, await requestsPerSecond(server, create), 'req/s'),
    ]
    return [...started, ...measures, atMost('memory, after load', 180, server.memory(), 'MB')]
  } finally {
    await server.stop()
    database.remove()
  }
}
