import { setTimeout } from 'node:timers/promises'
import { atMost, type Measure, median } from '../measure.ts'
import { startMeasuredServer, untilCopied } from './measured-server.ts'

const rounds = 5

/** How long the server takes to start on a database, and what memory it takes once it is ready for everything. */
export const measureStart = async (database: string, executions: number): Promise<Measure[]> => {
  // The first start after a change of the code compiles it.
  await (await startMeasuredServer(database)).stop()
  const times: number[] = []
  const sizes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const server = await startMeasuredServer(database)
    times.push(server.startedIn)
    await setTimeout(untilCopied(executions))
    sizes.push(server.memory())
    await server.stop()
  }
  return [atMost('server start', 600, median(times), 'ms'), atMost('memory, idle', 110, median(sizes), 'MB')]
}
