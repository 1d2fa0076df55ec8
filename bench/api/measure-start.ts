import { setTimeout } from 'node:timers/promises'
import { median } from '../../e2e/support/median.ts'
import { atMost, type Measure } from '../measure.ts'
import { type MeasuredServer, startMeasuredServer, untilCopied } from './measured-server.ts'

const rounds = 5

/** How long the server takes to start on a database, and what memory it takes once it is ready for everything. */
export const measureStart = async (database: string, executions: number): Promise<Measure[]> => {
  const { startedIn, idle } = await timeStarts(() => startMeasuredServer(database), untilCopied(executions))
  return [atMost('server start', 600, startedIn, 'ms'), atMost('memory, idle', 110, idle, 'MB')]
}

/** Medians: in milliseconds, and in megabytes once it was left alone for a while. */
export const timeStarts = async (
  start: () => Promise<MeasuredServer>,
  alone: number,
): Promise<{ startedIn: number; idle: number }> => {
  // The first start after a change of the code compiles it.
  await (await start()).stop()
  const times: number[] = []
  const sizes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const server = await start()
    times.push(server.startedIn)
    await setTimeout(alone)
    sizes.push(server.memory())
    await server.stop()
  }
  return { startedIn: median(times), idle: median(sizes) }
}
