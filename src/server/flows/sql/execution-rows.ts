import { parseLargeNumbers } from '../../../contract/exact-json.ts'
import type { ExecutionPatch } from '../../../contract/execution-report.ts'
import type { Execution } from '../../../contract/execution.ts'
import type { ExecutionRow } from '../../db/schema.ts'

/** The columns of an execution that are read; its flow's id is known to whoever reads it. */
export const executionColumns = [
  'executions.id',
  'executions.direction',
  'executions.caller',
  'executions.callee',
  'executions.status',
  'executions.start_time',
  'executions.end_time',
  'executions.duration',
  'executions.channel_id',
  'executions.flow_step',
  'executions.data',
  'executions.created_at',
  'executions.updated_at',
] as const

export type ReadExecution = Omit<ExecutionRow, 'no' | 'flow_no'>

/** As it is sent, in the order of the contract. */
export const toExecution = (row: ReadExecution, flow_id: string): Execution => ({
  id: row.id,
  flow_id,
  direction: row.direction,
  caller: row.caller,
  callee: row.callee,
  status: row.status,
  start_time: row.start_time,
  end_time: row.end_time,
  duration: row.duration,
  channel_id: row.channel_id,
  // JSON text of that shape is all that is ever written there.
  flow_step: row.flow_step === null ? null : (JSON.parse(row.flow_step) as Execution['flow_step']),
  data: row.data === null ? null : parseLargeNumbers(row.data),
  created_at: row.created_at,
  updated_at: row.updated_at,
})

/** The columns that a report or a patch gives a value; those it leaves out are undefined, and aren't written. */
export const toColumns = (given: ExecutionPatch) => ({
  direction: given.direction,
  caller: given.caller,
  callee: given.callee,
  status: given.status,
  start_time: given.start_time,
  end_time: given.end_time,
  channel_id: given.channel_id,
  flow_step: toJson(given.flow_step),
  data: toJson(given.data),
})

const toJson = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? value : JSON.stringify(value)

/** Whole seconds from start to end; null until both are known. */
export const durationOf = ({
  start_time,
  end_time,
}: Pick<ExecutionPatch, 'start_time' | 'end_time'>): number | null => {
  if (!start_time || !end_time) return null
  return Math.max(0, Math.floor((Date.parse(end_time) - Date.parse(start_time)) / 1000))
}
