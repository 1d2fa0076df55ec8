import * as z from 'zod/mini'
import { jsonDepth, maxJsonDepth, maxJsonTextBytes } from './json-text.ts'
import { pageParameters } from './page.ts'
import { PhoneNumber, PhonePrefix } from './phone-number.ts'
import { rule } from './rule.ts'
import { characterCount, emptyAsAbsent, keepable, utf8ByteCount } from './text.ts'

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

const shortText = z.string({ error: 'text_too_long' }).check(
  rule('text_too_long', (text) => characterCount(text) <= 255),
  keepable(),
)

/** Any time that ISO 8601 can write, with its offset; kept in UTC with microseconds. */
const Time = z.pipe(
  z.string({ error: 'time_invalid' }).check(
    rule('time_invalid', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/i.test(text)),
    rule('time_invalid', (text) => !Number.isNaN(Date.parse(text))),
  ),
  z.transform((text: string) => toWireTime(text)),
)

/** `2023-03-16T07:13:21.000000Z`, the way Laravel writes a time. A given fraction is kept to the microsecond. */
export const toWireTime = (time: string | Date): string => {
  const milliseconds = new Date(time).toISOString()
  const fraction = typeof time === 'string' ? (/\.(\d+)/.exec(time)?.[1] ?? '') : milliseconds.slice(20, 23)
  return `${milliseconds.slice(0, 20)}${fraction.padEnd(6, '0').slice(0, 6)}Z`
}

const ReportedStep = z.object({
  label: z._default(z.nullable(shortText), null),
  position: z._default(z.nullable(shortText), null),
  type: z._default(z.nullable(shortText), null),
})

const ExecutionData = z.unknown().check(
  rule('data_too_large', (data) => data === undefined || utf8ByteCount(JSON.stringify(data)) <= maxJsonTextBytes),
  rule('data_too_deep', (data) => data === undefined || jsonDepth(JSON.stringify(data)) <= maxJsonDepth),
)

const reportedFields = {
  caller: z.optional(z.nullable(PhoneNumber)),
  callee: z.optional(z.nullable(PhoneNumber)),
  start_time: z.optional(z.nullable(Time)),
  end_time: z.optional(z.nullable(Time)),
  channel_id: z.optional(z.nullable(shortText)),
  flow_step: z.optional(z.nullable(ReportedStep)),
  data: z.optional(ExecutionData),
}

const endsAfterStart = rule<{ start_time?: string | null | undefined; end_time?: string | null | undefined }>(
  'end_before_start',
  ({ start_time, end_time }) => !start_time || !end_time || start_time <= end_time,
)

/** What a telephony gateway reports of a new call or message. */
export const ExecutionReport = z
  .object({ direction: Direction, status: ExecutionStatus, ...reportedFields })
  .check(endsAfterStart)
export type ExecutionReport = z.infer<typeof ExecutionReport>

/** What has changed since it was first reported. */
export const ExecutionPatch = z
  .object({ direction: z.optional(Direction), status: z.optional(ExecutionStatus), ...reportedFields })
  .check(endsAfterStart)
export type ExecutionPatch = z.infer<typeof ExecutionPatch>

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
