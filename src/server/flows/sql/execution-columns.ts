import type { ExecutionRow } from '../../db/schema.ts'
import type { ExecutionFilter } from './execution-filter.ts'
import type { Marks } from './marks.ts'
import { numberRange, placedDigits } from './placed-digits.ts'

/** What filters ask of an execution. */
export const filteredColumns = ['no', 'flow_no', 'status', 'direction', 'caller', 'callee', 'duration'] as const
export type FilteredExecution = Pick<ExecutionRow, (typeof filteredColumns)[number]>

/** Executions whose `no` follow on each other, a slot for each; 26 bytes an execution. */
type Chunk = {
  flows: Int32Array
  /** Status and direction together, as a code; 0 where there is no execution. */
  kinds: Uint8Array
  /** Whole seconds, or as many as fit, which are more than filters can name; `unknown` where it isn't known. */
  durations: Int32Array
  callers: Float64Array
  callees: Float64Array
  /** How many digits the numbers have: the caller's in the upper half of the byte, the callee's in the lower. */
  lengths: Uint8Array
}

const chunkSize = 16_384
const mostKinds = 255
const largestInteger = 2 ** 31 - 1
const unknown = -1

export type ExecutionColumns = ReturnType<typeof createExecutionColumns>

/** A copy in memory of what filters ask of executions, by column: looked through at some 150 million a second. */
export const createExecutionColumns = (mostExecutions: number) => {
  const chunks = new Map<number, Chunk>()
  const kinds: Pick<FilteredExecution, 'status' | 'direction'>[] = []
  const mostChunks = Math.ceil(mostExecutions / chunkSize)
  let largestFlow = 0

  const kindOf = ({ status, direction }: FilteredExecution): number => {
    const known = kinds.findIndex((kind) => kind.status === status && kind.direction === direction)
    return known === -1 ? kinds.push({ status, direction }) : known + 1
  }

  const chunkFor = (no: number): Chunk | null => {
    const place = Math.floor(no / chunkSize)
    const known = chunks.get(place)
    if (known) return known
    if (chunks.size >= mostChunks) return null
    const added = newChunk()
    chunks.set(place, added)
    return added
  }

  return {
    /** Adds or changes an execution. False when it doesn't fit: there are too many, or it has what no report may have. */
    put: (row: FilteredExecution): boolean => {
      const caller = placedDigits(row.caller)
      const callee = placedDigits(row.callee)
      const kind = kindOf(row)
      const duration = row.duration === null ? unknown : Math.min(row.duration, largestInteger)
      const isUsual = isInteger(row.flow_no) && (row.duration === null || isInteger(duration))
      const chunk = caller && callee && isUsual && kind <= mostKinds ? chunkFor(row.no) : null
      if (!chunk) return false
      const at = slotOf(row.no)
      chunk.flows[at] = row.flow_no
      chunk.kinds[at] = kind
      chunk.durations[at] = duration
      chunk.callers[at] = caller!.number
      chunk.callees[at] = callee!.number
      chunk.lengths[at] = (caller!.digits << 4) | callee!.digits
      largestFlow = Math.max(largestFlow, row.flow_no)
      return true
    },

    remove: (no: number): void => {
      const chunk = chunks.get(Math.floor(no / chunkSize))
      if (chunk) chunk.kinds[slotOf(no)] = 0
    },

    /** Marks the flows that have an execution which matches: a byte for each `no`. */
    flowsWith: ({ from, to, direction, statuses, duration }: ExecutionFilter): Marks => {
      const isKind = Uint8Array.from([0, ...kinds.map((kind) => Number(isAsked(kind, direction, statuses)))])
      const asked: Asked = {
        isKind,
        caller: from === undefined ? null : numberRange(from),
        callee: to === undefined ? null : numberRange(to),
        // One that isn't known is -1, and so in no range.
        duration: duration ? { least: duration.least ?? 0, most: duration.most ?? largestInteger } : null,
      }
      const marks = new Uint8Array(largestFlow + 1)
      if (isKind.includes(1)) for (const chunk of chunks.values()) markMatching(marks, chunk, asked)
      return marks
    },
  }
}

const newChunk = (): Chunk => ({
  flows: new Int32Array(chunkSize),
  kinds: new Uint8Array(chunkSize),
  durations: new Int32Array(chunkSize),
  callers: new Float64Array(chunkSize),
  callees: new Float64Array(chunkSize),
  lengths: new Uint8Array(chunkSize),
})

/** Also of a `no` below zero, which a person at the database may give. */
const slotOf = (no: number): number => no - Math.floor(no / chunkSize) * chunkSize

const isInteger = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largestInteger

const isAsked = (
  kind: Pick<FilteredExecution, 'status' | 'direction'>,
  direction: string | undefined,
  statuses: string[] | undefined,
) => (direction === undefined || kind.direction === direction) && (statuses?.includes(kind.status) ?? true)

type Range = ReturnType<typeof numberRange>
type Asked = {
  isKind: Uint8Array
  caller: Range | null
  callee: Range | null
  duration: { least: number; most: number } | null
}

const markMatching = (marks: Marks, chunk: Chunk, { isKind, caller, callee, duration }: Asked): void => {
  const { flows, kinds, durations, callers, callees, lengths } = chunk
  for (let at = 0; at < chunkSize; at += 1) {
    if (isKind[kinds[at]!] === 0) continue
    if (duration !== null && (durations[at]! < duration.least || durations[at]! > duration.most)) continue
    if (caller !== null && !isWithin(caller, callers[at]!, lengths[at]! >> 4)) continue
    if (callee !== null && !isWithin(callee, callees[at]!, lengths[at]! & 15)) continue
    marks[flows[at]!] = 1
  }
}

const isWithin = ({ first, end, digits }: Range, number: number, length: number): boolean =>
  number >= first && number < end && length >= digits
