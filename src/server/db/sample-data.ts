import { CompiledQuery, type Insertable, sql } from 'kysely'
import { foldedColumns } from './folded-columns.ts'
import { type SampleExecution, sampleExecutions } from './sample-data/sample-executions.ts'
import { fateOf, type SampleFlow, sampleFlow } from './sample-data/sample-flow.ts'
import type { ExecutionTable, FlowsDatabase, FlowTable } from './schema.ts'

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

/** Fills a database with the flows of West African communities, and says how many it made. Throws `AlreadyFilled`. */
export const fillWithSampleData = async (
  db: FlowsDatabase,
  { flows, executions, seed = 1, now = new Date(), addToFlows = false }: SampleData,
): Promise<{ flows: number; executions: number }> => {
  const first = await lastFlowNo(db)
  if (first > 0 && !addToFlows) throw new AlreadyFilled()
  const end = first + flows
  const share = sharesOf(executions, seed, first, end)
  let executionsMade = 0
  for (let from = first; from < end; from += flowsInOneTransaction) {
    const indexes = Array.from({ length: Math.min(flowsInOneTransaction, end - from) }, (_, at) => from + at)
    await db.transaction().execute(async (transaction) => {
      for (const some of slices(indexes, rowsInOneInsert)) {
        const made = some.map((index) => ({ index, flow: sampleFlow(seed, index, now), count: share(index) }))
        await insert(
          transaction,
          'flows',
          made.map(({ index, flow, count }) => flowRow(index, flow, count)),
        )
        let rows: ExecutionRow[] = []
        for (const { index, flow, count } of made) {
          executionsMade += count
          for (const execution of sampleExecutions(seed, index, flow, count, now)) {
            if (rows.push(executionRow(index, execution)) < rowsInOneInsert) continue
            await insert(transaction, 'executions', rows)
            rows = []
          }
        }
        await insert(transaction, 'executions', rows)
      }
    })
  }
  // Tells the planner how the values are spread, which it can't know of an empty database.
  await sql`analyze`.execute(db)
  return { flows, executions: executionsMade }
}

/** Bounds what a transaction has to keep apart until it ends. */
const flowsInOneTransaction = 20_000
const rowsInOneInsert = 100

const lastFlowNo = async (db: FlowsDatabase): Promise<number> => {
  const { last } = await db
    .selectFrom('flows')
    .select(({ fn }) => fn.max('no').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** How many executions each flow gets, to be asked in order; together exactly `total`, unless all flows are drafts. */
const sharesOf = (total: number, seed: number, first: number, end: number): ((index: number) => number) => {
  let all = 0
  for (let index = first; index < end; index += 1) all += fateOf(seed, index).weight
  let soFar = 0
  return (index) => {
    if (all === 0) return 0
    const before = Math.round((soFar / all) * total)
    soFar += fateOf(seed, index).weight
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
  rows: T extends 'flows' ? FlowRow[] : ExecutionRow[],
): Promise<void> => {
  if (rows.length === 0) return
  const key = `${table} ${rows.length}`
  const statement =
    statements.get(key) ??
    db
      .insertInto(table)
      .values(rows as never)
      .compile().sql
  statements.set(key, statement)
  await db.executeQuery(
    CompiledQuery.raw(
      statement,
      rows.flatMap((row) => Object.values(row)),
    ),
  )
}

const slices = function* <T>(items: T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
