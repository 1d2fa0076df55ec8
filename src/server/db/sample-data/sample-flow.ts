import type { FlowStatus, FlowType } from '../../../contract/flow.ts'
import { describe } from './flow-descriptions.ts'
import { metadataText } from './flow-metadata.ts'
import { type Naming, namingAt } from './flow-names.ts'
import { randomFor } from './random.ts'

/** A flow before it is stored. Times are milliseconds since 1970. */
export type SampleFlow = {
  id: string
  name: string
  description: string | null
  type: FlowType
  status: FlowStatus
  metadata: string
  created: number
  updated: number
  naming: Naming
}

const hour = 3_600_000
const day = 24 * hour

/** The flow at `index`: the same for the same seed and time, whatever was made before. */
export const sampleFlow = (seed: number, index: number, now: Date): SampleFlow => {
  const { status } = fateOf(seed, index)
  const random = randomFor(seed, index, 2)
  const id = random.uuid()
  const { created, updated } = timesOf(random.next(), random.next(), random.next(), status, now.getTime())
  const naming = namingAt(seed, index, new Date(created))
  const type = random.chance(naming.theme.voice) ? 'voice' : 'sms'
  const description = describe(random, naming, type)
  return {
    id,
    name: naming.name,
    description,
    type,
    status,
    metadata: metadataText(random, naming, type),
    created,
    updated,
    naming,
  }
}

/** How a flow ended up: its status, and how large a part of all executions is its own. */
export const fateOf = (seed: number, index: number): { status: FlowStatus; weight: number } => {
  const random = randomFor(seed, index, 1)
  const roll = random.next()
  if (roll < 0.25) return { status: 'draft', weight: 0 }
  // A Pareto tail: most flows reach few people, some reach hundreds.
  const weight = random.chance(0.08) ? 0 : Math.min(150, (1 - random.next()) ** -0.85)
  return roll < 0.8 ? { status: 'published', weight } : { status: 'paused', weight: weight * 0.6 }
}

/** Up to two years old, drafts younger; touched again since, most of them lately. */
const timesOf = (age: number, rest: number, touched: number, status: FlowStatus, now: number) => {
  const oldest = 730 * day
  const lived = oldest * age ** (status === 'draft' ? 1.7 : 1.1) + 5 * 60_000
  const created = inWorkingHours(now - lived, now)
  const updated = touched < 0.08 ? created : inWorkingHours(now - lived * rest ** 1.5, now)
  return { created, updated: Math.max(created, updated) }
}

/** Few people write flows at night: what falls between 20:00 and 07:00 is moved into the working day before. */
const inWorkingHours = (time: number, now: number): number => {
  const local = (time + hour) % day
  const isNight = local < 7 * hour || local > 20 * hour
  const intoTheNight = (local + 4 * hour) % day
  return Math.floor(isNight && now - time > 3 * hour ? time - hour - 2 * intoTheNight : time)
}
