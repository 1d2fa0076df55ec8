import * as z from 'zod/mini'
import { pageParameters } from './page.ts'
import { PhonePrefix } from './phone-number.ts'
import { rule } from './rule.ts'
import { emptyAsAbsent } from './text.ts'

/** The states of a call, then those of a message. A `received` message came in. */
export const ExecutionStatus = z.enum(
  [
    'scheduled',
    'queued',
    'ringing',
    'answered',
    'playing',
    'completed',
    'busy',
    'no-answer',
    'failed',
    'cancelled',
    'sent',
    'delivered',
    'undelivered',
    'received',
  ],
  { error: 'execution_status_unknown' },
)
export type ExecutionStatus = z.infer<typeof ExecutionStatus>

export const Direction = z.enum(['incoming', 'outgoing'], { error: 'direction_unknown' })
export type Direction = z.infer<typeof Direction>

const FlowStep = z.object({
  label: z.nullable(z.string()),
  position: z.nullable(z.string()),
  type: z.nullable(z.string()),
})

/**
 * A call or a message that a flow made or received, as it is read. Numbers are `+` and digits, times ISO 8601 in UTC
 * with microseconds, `duration` whole seconds from start to end and null until it ended.
 */
export const Execution = z.object({
  id: z.string(),
  flow_id: z.string(),
  direction: z.nullable(z.string()),
  caller: z.nullable(z.string()),
  callee: z.nullable(z.string()),
  status: z.string(),
  start_time: z.nullable(z.string()),
  end_time: z.nullable(z.string()),
  duration: z.nullable(z.int()),
  channel_id: z.nullable(z.string()),
  flow_step: z.nullable(FlowStep),
  data: z.unknown(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type Execution = z.infer<typeof Execution>

/** Bounds of a duration in whole seconds, both included; null where there is none. */
export type DurationRange = { least: number | null; most: number | null }

const parseDuration = (text: string): DurationRange | null => {
  const range =
    /^(?:(?<exact>\d{1,7})|>=\s*(?<least>\d{1,7})|<=\s*(?<most>\d{1,7})|(?<low>\d{1,7})\.\.(?<high>\d{1,7}))$/
  const found = range.exec(text.trim())?.groups
  if (!found) return null
  const bound = (...names: string[]) => {
    const digits = names.map((name) => found[name]).find((text) => text !== undefined)
    return digits === undefined ? null : Number(digits)
  }
  const least = bound('exact', 'least', 'low')
  const most = bound('exact', 'most', 'high')
  return least !== null && most !== null && least > most ? null : { least, most }
}

const Duration = z.pipe(
  z.string({ error: 'duration_invalid' }).check(rule('duration_invalid', (text) => parseDuration(text) !== null)),
  z.transform((text: string) => parseDuration(text)!),
)

/** The filters on executions that need no list of statuses, shared by the flow list and the execution list. */
export const executionFilters = {
  'filter[from]': emptyAsAbsent(z.optional(PhonePrefix)),
  'filter[to]': emptyAsAbsent(z.optional(PhonePrefix)),
  'filter[direction]': emptyAsAbsent(z.optional(Direction)),
  'filter[duration]': emptyAsAbsent(z.optional(Duration)),
}

const ExecutionStatusList = z.pipe(
  z.string({ error: 'execution_status_unknown' }),
  z.pipe(
    z.transform((text: string) => text.split(',').map((word) => word.trim())),
    z.array(ExecutionStatus),
  ),
)

/** The query of a flow's executions, newest first. */
export const ExecutionListQuery = z.strictObject({
  ...pageParameters,
  ...executionFilters,
  'filter[status]': emptyAsAbsent(z.optional(ExecutionStatusList)),
})
export type ExecutionListQuery = z.infer<typeof ExecutionListQuery>
