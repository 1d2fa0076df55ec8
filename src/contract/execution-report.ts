import * as z from 'zod/mini'
import { Direction, ExecutionStatus } from './execution.ts'
import { maxJsonTextBytes } from './json-text.ts'
import { PhoneNumber } from './phone-number.ts'
import { rule } from './rule.ts'
import { hasWireTime, toWireTime } from './wire-time.ts'
import { characterCount, keepable, utf8ByteCount } from './text.ts'

const shortText = z.string({ error: 'text_too_long' }).check(
  rule('text_too_long', (text) => characterCount(text) <= 255),
  keepable(),
)

/** Any time that ISO 8601 can write, with its offset; kept in UTC with microseconds. */
const Time = z.pipe(
  z.string({ error: 'time_invalid' }).check(
    rule('time_invalid', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/i.test(text)),
    rule('time_invalid', hasWireTime),
  ),
  z.transform((text: string) => toWireTime(text)),
)

const ReportedStep = z.object({
  label: z._default(z.nullable(shortText), null),
  position: z._default(z.nullable(shortText), null),
  type: z._default(z.nullable(shortText), null),
})

/** Half of a character of two, as `JSON.stringify` writes it; an even number of backslashes before it are characters. */
const halfCharacter = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/** How deep it may be nested is checked of the whole body. */
const ExecutionData = z.unknown().check(
  rule('data_too_large', (data) => data === undefined || utf8ByteCount(JSON.stringify(data)) <= maxJsonTextBytes),
  rule('text_not_keepable', (data) => data === undefined || !halfCharacter.test(JSON.stringify(data))),
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

type Times = { start_time?: string | null | undefined; end_time?: string | null | undefined }

/** Whether these are the times of something that can have been; what isn't known yet may be. */
export const endsAfterStart = ({ start_time, end_time }: Times): boolean =>
  !start_time || !end_time || start_time <= end_time

const checkTimes = z.refine<Times>(endsAfterStart, { error: 'end_before_start', path: ['end_time'], abort: true })

/** What a telephony gateway reports of a new call or message. */
export const ExecutionReport = z
  .object({ direction: Direction, status: ExecutionStatus, ...reportedFields })
  .check(checkTimes)
export type ExecutionReport = z.infer<typeof ExecutionReport>

/** What has changed since it was first reported. */
export const ExecutionPatch = z
  .object({ direction: z.optional(Direction), status: z.optional(ExecutionStatus), ...reportedFields })
  .check(checkTimes)
export type ExecutionPatch = z.infer<typeof ExecutionPatch>
