import type { FlowStatus, FlowType } from '../../../contract/flow.ts'
import { describe } from './flow-descriptions.ts'
import { metadataText } from './flow-metadata.ts'
import { type Naming, namingAt } from './flow-names.ts'
import { type Random, randomFor } from './random.ts'

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

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Where a flow stands in the sample: `age` goes from 1, the oldest, down to 0, just made. */
export type Standing = { seed: number; index: number; age: number; now: Date }

/** The same for the same standing, whatever was made before. */
export const sampleFlow = (standing: Standing): SampleFlow => {
  const { seed, index } = standing
  const { status } = fateOf(standing)
  const random = randomFor(seed, index, 2)
  const { created, updated } = timesOf(random, standing)
  const id = random.uuid(created)
  const naming = namingAt(seed, index, new Date(created))
  const type = random.chance(naming.theme.voice) ? 'voice' : 'sms'
  const description = describe(random, naming, type)
  const metadata = metadataText(random, naming, type)
  return { id, name: naming.name, description, type, status, metadata, created, updated, naming }
}

/** What became of a flow: its status, and how large a part of all executions is its own. */
export const fateOf = ({ seed, index, age }: Standing): { status: FlowStatus; weight: number } => {
  const random = randomFor(seed, index, 1)
  const drafts = 0.4 - 0.3 * age
  const roll = random.next()
  if (roll < drafts) return { status: 'draft', weight: 0 }
  // A Pareto tail: most flows reach few people, some reach hundreds.
  const weight = random.chance(0.08) ? 0 : Math.min(150, (1 - random.next()) ** -0.85)
  return roll < drafts + 0.2 ? { status: 'paused', weight: weight * 0.6 } : { status: 'published', weight }
}

/** Up to two years old, the more the younger; touched again since, most of them lately. */
const timesOf = (random: Random, { age, now }: Standing): { created: number; updated: number } => {
  const lived = 730 * day * age ** 1.2 + 5 * minute
  const created = inWorkingHours(now.getTime() - lived, now.getTime())
  if (random.chance(0.08)) return { created, updated: created }
  const updated = inWorkingHours(now.getTime() - lived * random.next() ** 1.5, now.getTime())
  return { created, updated: Math.max(created, updated) }
}

/** Few people write flows at night: what falls between 20:00 and 07:00 is moved into the working day before. */
const inWorkingHours = (time: number, now: number): number => {
  const local = (time + hour) % day
  const isNight = local < 7 * hour || local > 20 * hour
  const intoTheNight = (local + 4 * hour) % day
  return Math.floor(isNight && now - time > 3 * hour ? time - hour - 2 * intoTheNight : time)
}
