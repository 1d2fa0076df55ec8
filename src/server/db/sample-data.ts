import { CompiledQuery, type Insertable } from 'kysely'
import { engineOf } from './engine.ts'
import { foldedColumns } from './folded-columns.ts'
import { settleBulk } from './postgres/settle-bulk.ts'
import { type SampleExecution, sampleExecutions } from './sample-data/sample-executions.ts'
import { fateOf, type SampleFlow, sampleFlow, type Standing } from './sample-data/sample-flow.ts'
import { withoutIndexes } from './sample-data/without-indexes.ts'
import type { ExecutionTable, FlowsDatabase, FlowTable, Tables } from './schema.ts'
import { write } from './write.ts'

export type SampleData = {
  flows: number
  /** In all; shared out among the flows that are or were published, a few to most of them, hundreds to some. */
  executions: number
  /** The same seed and time make the same data. */
  seed?: number
  /** When it is: nothing in the data is later. */
  now?: Date
  /** Add to the flows that are there already. */
  addToFlows?: boolean
}

/** The database holds flows already, and nobody said to add to them; it was left as it is. */
export class AlreadyFilled extends Error {
  override name = 'AlreadyFilled'

  constructor() {
    super('The database already holds flows, so it was left as it is. Give the address of a new one.')
  }
}

/**
 * Fills a database with the flows of West African communities, and says how many it made: all of them, or none if it
 * fails. Throws `AlreadyFilled`.
 */
export const fillWithSampleData = (
  db: FlowsDatabase,
  { flows, executions, seed = 1, now = new Date(), addToFlows = false }: SampleData,
): Promise<{ flows: number; executions: number }> =>
  write(db, async (transaction) => {
    const first = await lastFlowNo(transaction)
    if (first > 0 && !addToFlows) throw new AlreadyFilled()
    const standing = (index: number): Standing => ({ seed, index, now, age: 1 - (index - first + 0.5) / flows })
    const share = sharesOf(executions, first, first + flows, standing)
    let made = 0
    await withoutIndexes(transaction, ['flows', 'executions', 'flow_search'], async () => {
      for (let from = first; from < first + flows; from += rowsInOneInsert) {
        const indexes = Array.from({ length: Math.min(rowsInOneInsert, first + flows - from) }, (_, at) => from + at)
        const some = indexes.map(standing).map((stands) => ({ stands, flow: sampleFlow(stands), count: share(stands) }))
        await insertSome(transaction, some)
        made += some.reduce((sum, { count }) => sum + count, 0)
      }
    })
    if (engineOf(transaction) === 'postgres') await settleBulk(transaction)
    return { flows, executions: made }
  })

type Some = { stands: Standing; flow: SampleFlow; count: number }[]

const insertSome = async (db: FlowsDatabase, some: Some): Promise<void> => {
  const flowRows = some.map(({ stands, flow, count }) => flowRow(stands.index, flow, count))
  await insert(db, 'flows', flowRows)
  let rows: ExecutionRow[] = []
  for (const { stands, flow, count } of some) {
    for (const execution of sampleExecutions(stands, flow, count)) {
      if (rows.push(executionRow(stands.index, execution)) < rowsInOneInsert) continue
      await insert(db, 'executions', rows)
      rows = []
    }
  }
  await insert(db, 'executions', rows)
}

const rowsInOneInsert = 50

const lastFlowNo = async (db: FlowsDatabase): Promise<number> => {
  const { last } = await db
    .selectFrom('flows')
    .select(({ fn }) => fn.max('no').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** How many executions each flow gets, to be asked in order; together exactly `total`, unless all flows are drafts. */
const sharesOf = (total: number, first: number, end: number, standing: (index: number) => Standing) => {
  let all = 0
  for (let index = first; index < end; index += 1) all += fateOf(standing(index)).weight
  let soFar = 0
  return (flow: Standing): number => {
    if (all === 0) return 0
    const before = Math.round((soFar / all) * total)
    soFar += fateOf(flow).weight
    return Math.round((soFar / all) * total) - before
  }
}

type FlowRow = Insertable<FlowTable>
type ExecutionRow = Insertable<ExecutionTable>

const flowRow = (index: number, flow: SampleFlow, executions: number): FlowRow => ({
  no: index + 1,
  id: flow.id,
  name: flow.name,
  ...foldedColumns(flow),
  type: flow.type,
  status: flow.status,
  flow_executions_count: executions,
  created_at: timeText(flow.created),
  updated_at: timeText(flow.updated),
  description: flow.description,
  metadata: flow.metadata,
})

const executionRow = (flowIndex: number, execution: SampleExecution): ExecutionRow => {
  const { start, end } = execution
  return {
    id: execution.id,
    flow_no: flowIndex + 1,
    direction: execution.direction,
    caller: execution.caller,
    callee: execution.callee,
    status: execution.status,
    duration: start === null || end === null ? null : Math.floor((end - start) / 1000),
    start_time: start === null ? null : timeText(start),
    end_time: end === null ? null : timeText(end),
    created_at: timeText(execution.created),
    updated_at: timeText(execution.updated),
    channel_id: execution.channel_id,
    flow_step: execution.flow_step,
    data: execution.data,
  }
}

/** As `toWireTime` writes it, in a third of the time: a million executions have four times each. */
const timeText = (time: number): string => `${new Date(time).toISOString().slice(0, -1)}000Z`

const statements = new Map<string, string>()

/** Rows of one table, all with the same columns in the same order. Composing the statement takes longer than running it. */
const insert = async <T extends 'flows' | 'executions'>(
  db: FlowsDatabase,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> => {
  if (rows.length === 0) return
  const shape = `${engineOf(db)} ${table} ${rows.length}`
  // Kysely can't see that a row of either table fits the table that came with it.
  const statement =
    statements.get(shape) ??
    db
      .insertInto<'flows' | 'executions'>(table)
      .values(rows as never)
      .compile().sql
  statements.set(shape, statement)
  const values = rows.flatMap((row) => Object.values(row))
  await db.executeQuery(CompiledQuery.raw(statement, values))
}
