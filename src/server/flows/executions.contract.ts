import { describe, expect, onTestFinished, test } from 'vitest'
import { ExecutionPatch, ExecutionReport } from '../../contract/execution-report.ts'
import { ExecutionListQuery } from '../../contract/execution.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { cameTo } from './came-to.contract.ts'
import type { OpenStore } from './flow-store.contract.ts'

const unknownId = '01a20d0f-daab-76ef-91d2-a0c2d1d01550'
const call = ExecutionReport.parse({ direction: 'incoming', status: 'ringing' })

export const describeExecutions = (open: OpenStore) => {
  const publishedFlow = async (now?: () => Date) => {
    const store = await open(now)
    onTestFinished(() => store.close())
    const draft = FlowDraft.parse({ name: 'Pluie', type: 'voice', status: 'published' })
    const { flow, etag } = (await cameTo('created', store.create(draft))).stored
    const list = async (query: object = {}) => (await store.listExecutions(flow.id, ExecutionListQuery.parse(query)))!
    const count = async () => (await store.get(flow.id))?.flow.flow_executions_count
    const tell = async (given: ExecutionReport) =>
      (await cameTo('reported', store.reportExecution(flow.id, given))).execution
    return { store, flow, etag, list, count, tell }
  }

  describe('starting a flow', () => {
    test('queues an outgoing execution for each number', async () => {
      const { store, flow, etag, list } = await publishedFlow()
      const started = await store.start(flow.id, ['+22997000001', '+22997000002'])
      if (started.kind !== 'started') throw new Error(started.kind)
      expect(started.stored.flow).toEqual({ ...flow, flow_executions_count: 2 })
      expect(started.stored.etag).not.toBe(etag)
      expect(await store.get(flow.id)).toEqual(started.stored)
      const { rows, total } = await list()
      expect(total).toBe(2)
      expect(rows.map(({ callee, status, direction }) => [callee, status, direction])).toEqual([
        ['+22997000002', 'queued', 'outgoing'],
        ['+22997000001', 'queued', 'outgoing'],
      ])
    })

    test('takes a thousand numbers, or none', async () => {
      const { store, flow, count } = await publishedFlow()
      await store.start(flow.id, [])
      expect(await count()).toBe(0)
      await store.start(
        flow.id,
        Array.from({ length: 1000 }, (_, at) => `+229970${10_000 + at}`),
      )
      expect(await count()).toBe(1000)
    })

    test('on a stale mark is refused, with the flow as it is now', async () => {
      const { store, flow, etag, count } = await publishedFlow()
      const renamed = await cameTo('updated', store.update(flow.id, { name: 'Other words' }))
      const refused = { kind: 'changed', current: renamed.stored }
      expect(await store.start(flow.id, ['+22997000001'], { ifMatch: [etag] })).toEqual(refused)
      expect(await count()).toBe(0)
    })

    test('is refused unless it is published', async () => {
      const { store, flow, count } = await publishedFlow()
      await store.update(flow.id, { status: 'paused' })
      expect(await store.start(flow.id, ['+22997000001'])).toEqual({ kind: 'not_published' })
      expect(await count()).toBe(0)
    })
  })

  describe('an execution', () => {
    test('is read as it was reported', async () => {
      const { flow, list, count, tell } = await publishedFlow()
      const report = ExecutionReport.parse({
        direction: 'outgoing',
        status: 'completed',
        caller: '+229 97 00 00 01',
        callee: '0022997000002',
        start_time: '2026-03-16T08:13:21.25+01:00',
        end_time: '2026-03-16T07:14:01Z',
        channel_id: 'sip-1',
        flow_step: { label: 'Menu', position: '1' },
        data: { digits: [1, { a: null }], __proto__: 'x' },
      })
      const execution = await tell(report)
      expect(execution).toEqual({
        id: expect.any(String),
        flow_id: flow.id,
        direction: 'outgoing',
        caller: '+22997000001',
        callee: '+22997000002',
        status: 'completed',
        start_time: '2026-03-16T07:13:21.250000Z',
        end_time: '2026-03-16T07:14:01.000000Z',
        duration: 39,
        channel_id: 'sip-1',
        flow_step: { label: 'Menu', position: '1', type: null },
        data: report.data,
        created_at: expect.any(String),
        updated_at: execution.created_at,
      })
      expect(await list()).toEqual({ rows: [execution], total: 1 })
      expect(await count()).toBe(1)
    })

    test('needs no more than direction and status', async () => {
      const { tell } = await publishedFlow()
      const nothing = { caller: null, callee: null, start_time: null, end_time: null, duration: null }
      expect(await tell(call)).toMatchObject({
        ...nothing,
        channel_id: null,
        flow_step: null,
        data: null,
      })
    })

    test('gets the duration once it has ended', async () => {
      const { store, flow, list, count, tell } = await publishedFlow()
      const { id } = await tell({ ...call, start_time: '2026-03-16T07:13:21.000000Z' })
      const change = async (id: string, patch: ExecutionPatch) =>
        (await cameTo('updated', store.updateExecution(flow.id, id, patch))).execution
      const patch = ExecutionPatch.parse({ status: 'completed', end_time: '2026-03-16T07:13:51.900Z', data: [1] })
      const updated = await change(id, patch)
      expect(updated).toMatchObject({ status: 'completed', duration: 30, direction: 'incoming', data: [1] })
      expect((await list()).rows).toEqual([updated])
      expect(await change(id, { end_time: null, data: null })).toMatchObject({
        status: 'completed',
        duration: null,
        data: null,
      })
      expect(await count()).toBe(1)
    })

    test('is missing, or its flow is', async () => {
      const { store, flow, tell } = await publishedFlow()
      const { id } = await tell(call)
      const other = await cameTo('created', store.create(FlowDraft.parse({ name: 'Other', type: 'sms' })))
      const otherId = other.stored.flow.id
      expect(await store.updateExecution(unknownId, id, {})).toEqual({ kind: 'missing' })
      expect(await store.updateExecution(flow.id, unknownId, {})).toEqual({ kind: 'missing_execution' })
      expect(await store.updateExecution(otherId, id, { status: 'failed' })).toEqual({ kind: 'missing_execution' })
      expect(await store.reportExecution(unknownId, call)).toEqual({ kind: 'missing' })
      expect(await store.listExecutions(unknownId, ExecutionListQuery.parse({}))).toBe(null)
      await store.delete(flow.id)
      expect(await store.updateExecution(flow.id, id, {})).toEqual({ kind: 'missing' })
      expect(await store.listExecutions(flow.id, ExecutionListQuery.parse({}))).toBe(null)
    })

    test('changes the mark of its flow, but makes nobody’s edit stale', async () => {
      const { store, flow, etag, tell } = await publishedFlow()
      await tell(call)
      const now = await store.get(flow.id)
      expect(now?.etag).not.toBe(etag)
      expect(now?.flow.updated_at).toBe(flow.updated_at)
      expect((await store.update(flow.id, { name: 'Edited meanwhile' }, { ifMatch: [etag] })).kind).toBe('updated')
    })

    test('is counted once each, also when many come at once', async () => {
      const { store, flow, count } = await publishedFlow()
      await Promise.all(Array.from({ length: 30 }, () => store.reportExecution(flow.id, call)))
      expect(await count()).toBe(30)
    })
  })

  describe('the list of executions', () => {
    test('is newest first, filtered, and paged', async () => {
      let time = Date.UTC(2026, 0, 1)
      const { list, tell } = await publishedFlow(() => new Date((time += 1)))
      const ids: string[] = []
      for (let at = 0; at < 25; at += 1) {
        const report = ExecutionReport.parse({
          direction: at % 2 ? 'incoming' : 'outgoing',
          status: at % 5 ? 'completed' : 'failed',
          caller: at % 3 ? '+22997000001' : '+33600000000',
          start_time: '2026-03-16T07:00:00Z',
          end_time: `2026-03-16T07:00:${10 + at}Z`,
        })
        ids.unshift((await tell(report)).id)
      }
      const idsOf = async (query: object) => (await list(query)).rows.map(({ id }) => id)
      expect([...(await idsOf({ limit: '20' })), ...(await idsOf({ limit: '20', page: '2' }))]).toEqual(ids)
      expect(await list({ page: '4' })).toEqual({ rows: [], total: 25 })
      const positions = async (query: object) =>
        (await idsOf({ limit: '100', ...query })).map((id) => 24 - ids.indexOf(id))
      expect(await positions({ 'filter[status]': 'failed' })).toEqual([20, 15, 10, 5, 0])
      expect(await positions({ 'filter[status]': 'failed,queued', 'filter[direction]': 'incoming' })).toEqual([15, 5])
      expect(await positions({ 'filter[from]': '336', 'filter[duration]': '>=28' })).toEqual([24, 21, 18])
      expect(await positions({ 'filter[duration]': '10..11' })).toEqual([1, 0])
      expect(await positions({ 'filter[to]': '2' })).toEqual([])
    })
  })
}
