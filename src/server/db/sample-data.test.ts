import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Execution } from '../../contract/execution.ts'
import { ExecutionReport } from '../../contract/execution-report.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { Flow } from '../../contract/flow.ts'
import { foldedColumns } from './folded-columns.ts'
import { openDatabase } from './open-database.ts'
import { AlreadyFilled, fillWithSampleData, type SampleData } from './sample-data.ts'
import type { FlowsDatabase } from './schema.ts'

// Thousands of rows are checked one by one.
vi.setConfig({ testTimeout: 30_000 })

const open: FlowsDatabase[] = []
afterAll(async () => {
  for (const db of open.splice(0)) await db.destroy()
})

const now = new Date('2026-11-24T10:00:00Z')

/** Made once for the tests that only read it. */
let usual: Awaited<ReturnType<typeof filled>>
beforeAll(async () => {
  usual = await filled()
}, 60_000)

const filled = async (size: Partial<SampleData> = {}) => {
  const db = await openDatabase('file::memory:')
  open.push(db)
  const made = await fillWithSampleData(db, { flows: 600, executions: 6000, now, ...size })
  return { db, made }
}

const flowsOf = (db: FlowsDatabase) => db.selectFrom('flows').selectAll().orderBy('no').execute()
const executionsOf = (db: FlowsDatabase) => db.selectFrom('executions').selectAll().orderBy('no').execute()

test('makes as many flows and executions as asked, and counts them right', async () => {
  const { db, made } = usual
  expect(made).toEqual({ flows: 600, executions: 6000 })
  const executions = await executionsOf(db)
  expect(executions).toHaveLength(6000)
  const counts = Map.groupBy(executions, ({ flow_no }) => flow_no)
  for (const flow of await flowsOf(db)) {
    expect(flow.flow_executions_count).toBe(counts.get(flow.no)?.length ?? 0)
    if (flow.status === 'draft') expect(flow.flow_executions_count).toBe(0)
  }
})

test('the same seed makes the same data, another seed other data', async () => {
  const size = { flows: 60, executions: 300 }
  const [one, same, other] = [await filled(size), await filled(size), await filled({ ...size, seed: 2 })]
  expect(await flowsOf(same.db)).toEqual(await flowsOf(one.db))
  expect(await executionsOf(same.db)).toEqual(await executionsOf(one.db))
  const ids = new Set((await flowsOf(one.db)).map(({ id }) => id))
  expect((await flowsOf(other.db)).filter(({ id }) => ids.has(id))).toEqual([])
})

test('every flow keeps the contract', async () => {
  const { db } = usual
  for (const row of await flowsOf(db)) {
    expect(Flow.safeParse(row).error).toBeUndefined()
    expect(FlowDraft.parse(row)).toMatchObject({
      name: row.name,
      description: row.description,
      metadata: row.metadata,
    })
    expect(row).toMatchObject(foldedColumns(row))
    expect(row.created_at <= row.updated_at).toBe(true)
    expect(row.updated_at <= now.toISOString()).toBe(true)
  }
})

test('every execution keeps the contract, and none is before its flow or in the future', async () => {
  const { db } = usual
  const flows = new Map((await flowsOf(db)).map((flow) => [flow.no, flow]))
  for (const row of await executionsOf(db)) {
    const flow = flows.get(row.flow_no)!
    const wire = { ...row, flow_id: flow.id, flow_step: parsed(row.flow_step), data: parsed(row.data) }
    expect(Execution.safeParse(wire).error).toBeUndefined()
    expect(ExecutionReport.parse(wire)).toMatchObject({
      caller: row.caller,
      callee: row.callee,
      start_time: row.start_time,
    })
    if (row.direction === 'incoming') expect(['queued', 'scheduled']).not.toContain(row.status)
    expect(row.created_at >= flow.created_at).toBe(true)
    expect(row.updated_at >= row.created_at).toBe(true)
    for (const time of [row.created_at, row.updated_at, row.start_time, row.end_time])
      expect((time ?? '') <= now.toISOString()).toBe(true)
  }
})

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

test('holds every status, type, language and kind of metadata', async () => {
  const { db } = usual
  const flows = await flowsOf(db)
  const share = (is: (flow: (typeof flows)[number]) => boolean) => flows.filter(is).length / flows.length
  expect(share(({ status }) => status === 'draft')).toBeCloseTo(0.25, 1)
  expect(share(({ status }) => status === 'published')).toBeCloseTo(0.55, 1)
  expect(share(({ status }) => status === 'paused')).toBeCloseTo(0.2, 1)
  expect(share(({ type }) => type === 'voice')).toBeGreaterThan(0.5)
  expect(share(({ type }) => type === 'sms')).toBeGreaterThan(0.3)
  expect(share(({ description }) => description === null)).toBeGreaterThan(0.1)
  expect(share(({ description }) => (description ?? '').length > 500)).toBeGreaterThan(0.02)
  expect(share(({ description }) => (description ?? '').length > 1000)).toBeGreaterThan(0)
  expect(share(({ metadata }) => metadata === '{}')).toBeGreaterThan(0.08)
  expect(share(({ metadata }) => metadata.startsWith('['))).toBeGreaterThan(0)
  expect(share(({ metadata }) => metadata !== JSON.stringify(JSON.parse(metadata)))).toBeGreaterThan(0.02)
})

test('has calls and messages in every state that a reader may meet', async () => {
  const { db } = usual
  const statuses = new Set((await executionsOf(db)).map(({ status }) => status))
  for (const status of [
    'completed',
    'no-answer',
    'busy',
    'failed',
    'queued',
    'scheduled',
    'delivered',
    'undelivered',
    'received',
  ])
    expect(statuses).toContain(status)
})

test('leaves a filled database as it is, unless told to add to it', async () => {
  const { db } = await filled({ flows: 20, executions: 60 })
  await expect(fillWithSampleData(db, { flows: 20, executions: 60, now })).rejects.toThrow(AlreadyFilled)
  expect(await flowsOf(db)).toHaveLength(20)

  await fillWithSampleData(db, { flows: 20, executions: 60, now, addToFlows: true })
  expect(new Set((await flowsOf(db)).map(({ name }) => name)).size).toBe(40)
  expect(await executionsOf(db)).toHaveLength(120)
})

test('a database of one flow, and one without executions, can be made', async () => {
  expect((await filled({ flows: 1, executions: 0 })).made).toEqual({ flows: 1, executions: 0 })
})

test('the tables stay sound, with every index and the search that a new database has', async () => {
  const { db } = usual
  const empty = await openDatabase('file::memory:')
  open.push(empty)
  expect(await schemaOf(db)).toEqual(await schemaOf(empty))
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
})

test('what is made is found by the search', async () => {
  const { db } = usual
  const flow = (await flowsOf(db))[100]!
  const { rows } = await sql<{ rowid: number }>`
    select rowid from flow_search where flow_search match ${`"${flow.name_folded}"`}`.execute(db)
  expect(rows).toContainEqual({ rowid: flow.no })
})

const schemaOf = async (db: FlowsDatabase) =>
  (await sql`select type, name, sql from sqlite_master order by type, name`.execute(db)).rows
