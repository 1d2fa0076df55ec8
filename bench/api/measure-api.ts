import type { Measure } from '../measure.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureListeners } from './measure-listeners.ts'
import { measureRefusals } from './measure-refusals.ts'
import { measureThroughput } from './measure-throughput.ts'

/** All that is promised of the API's speed and size, measured at the real server. */
export const measureApi = async (): Promise<Measure[]> => [
  ...(await measureThroughput()),
  ...(await measureGrowth()),
  ...(await measureListeners()),
  ...(await measureRefusals()),
]
