import { randomUUIDv7 } from 'node:crypto'
import type { Insertable } from 'kysely'
import { endsAfterStart, type ExecutionPatch, type ExecutionReport } from '../../../contract/execution-report.ts'
import { toWireTime } from '../../../contract/wire-time.ts'
import { type Changes, note } from '../../audit/note.ts'
import type { ExecutionTable, FlowsDatabase } from '../../db/schema.ts'
import { writeOnce } from '../../db/write-once.ts'
import type { ExecutionUpdated, Reported, WriteOptions, Written } from '../flow-store.ts'
import { durationOf, executionColumns, type ReadExecution, toColumns, toExecution } from './execution-rows.ts'
import { findFlowToWrite } from './flow-rows.ts'
import { laterThan } from './time.ts'

/** Records a call or message. */
export const reportExecution = (
  db: FlowsDatabase,
  flowId: string,
  report: ExecutionReport,
  options: WriteOptions,
  now: Date,
): Written<Reported> =>
  writeOnce(db, options, now, async (transaction) => {
    const flow = await findFlowToWrite(transaction, flowId)
    if (!flow) return { kind: 'missing' }
    const id = randomUUIDv7()
    const time = toWireTime(now)
    const { direction, status } = report
    const times = { created_at: time, updated_at: time }
    await addExecutions(transaction, flow.no, [
      { ...toColumns(report), id, direction, status, duration: durationOf(report), ...times },
    ])
    await note(transaction, { at: time, by: options.by, action: 'execution.reported', flow_id: flowId, subject: id })
    const row = await findExecution(transaction, flow.no, id).executeTakeFirstOrThrow()
    return { kind: 'reported', execution: toExecution(row, flowId) }
  })

/** Writes down what became of a call or message. What changes nothing writes nothing. */
export const updateExecution = (
  db: FlowsDatabase,
  flowId: string,
  executionId: string,
  patch: ExecutionPatch,
  options: WriteOptions,
  now: Date,
): Written<ExecutionUpdated> =>
  writeOnce(db, options, now, async (transaction) => {
    const flow = await findFlowToWrite(transaction, flowId)
    if (!flow) return { kind: 'missing' }
    const row = await findExecution(transaction, flow.no, executionId).executeTakeFirst()
    if (!row) return { kind: 'missing_execution' }
    const given = toColumns(patch)
    const changes = changesBetween(row, given)
    if (Object.keys(changes).length === 0) return { kind: 'updated', execution: toExecution(row, flowId) }
    const { start_time = row.start_time, end_time = row.end_time } = patch
    if (!endsAfterStart({ start_time, end_time })) return { kind: 'ends_before_start' }
    const time = toWireTime(now)
    const changed = await transaction
      .updateTable('executions')
      .set({
        ...given,
        duration: durationOf({ start_time, end_time }),
        updated_at: laterThan(row.updated_at, time),
      })
      .where('id', '=', executionId)
      .returning(executionColumns)
      .executeTakeFirstOrThrow()
    await note(transaction, {
      at: time,
      by: options.by,
      action: 'execution.updated',
      flow_id: flowId,
      subject: executionId,
      changes,
    })
    return { kind: 'updated', execution: toExecution(changed, flowId) }
  })

type NewExecution = Omit<Insertable<ExecutionTable>, 'flow_no'>

/** Adds executions to a flow, and to its count. The rows must have the same columns. */
export const addExecutions = async (db: FlowsDatabase, flow_no: number, executions: NewExecution[]): Promise<void> => {
  if (executions.length === 0) return
  await db
    .insertInto('executions')
    .values(executions.map((execution) => ({ ...execution, flow_no })))
    .execute()
  await db
    .updateTable('flows')
    .set(({ eb }) => ({ flow_executions_count: eb('flow_executions_count', '+', executions.length) }))
    .where('no', '=', flow_no)
    .execute()
}

/** Of what was reported; what follows from it isn't noted. */
const changesBetween = (before: ReadExecution, given: ReturnType<typeof toColumns>): Changes =>
  Object.fromEntries(
    (Object.keys(given) as (keyof typeof given)[])
      .filter((field) => given[field] !== undefined && before[field] !== given[field])
      .map((field) => [field, [before[field], given[field]!]]),
  )

const findExecution = (db: FlowsDatabase, flow_no: number, id: string) =>
  db.selectFrom('executions').select(executionColumns).where('id', '=', id).where('flow_no', '=', flow_no)
