import { describe, expect, onTestFinished, test } from 'vitest'
import { ExecutionListQuery } from '../../contract/execution.ts'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { PageQuery } from '../../contract/page.ts'
import { cameTo } from './came-to.contract.ts'
import type { OpenStore } from './flow-store.contract.ts'

const unknownId = '01a20d0f-daab-76ef-91d2-a0c2d1d01550'
const day = 24 * 60 * 60_000

export const describeTrash = (open: OpenStore) => {
  const opened = async () => {
    let time = Date.UTC(2026, 0, 1)
    const store = await open(() => new Date(time))
    onTestFinished(() => store.close())
    const create = async (name: string) => {
      const draft = FlowDraft.parse({ name, type: 'sms', status: 'published' })
      return (await cameTo('created', store.create(draft))).stored
    }
    return {
      store,
      pass: (milliseconds: number) => void (time += milliseconds),
      create,
      createDeleted: async (name: string) => {
        const stored = await create(name)
        await store.start(stored.flow.id, ['+22997000001'])
        await cameTo('deleted', store.delete(stored.flow.id))
        return stored
      },
      trash: (query: object = {}) => store.listTrash(PageQuery.parse(query)),
    }
  }

  describe('the trash', () => {
    test('holds what was deleted, as it was, the last first', async () => {
      const { create, createDeleted, trash, pass } = await opened()
      await create('In use')
      const first = await createDeleted('First')
      pass(1000)
      const second = await createDeleted('Second')
      expect(await trash()).toEqual({
        rows: [
          { ...second.flow, flow_executions_count: 1, deleted_at: '2026-01-01T00:00:01.000000Z' },
          { ...first.flow, flow_executions_count: 1, deleted_at: '2026-01-01T00:00:00.000000Z' },
        ],
        total: 2,
      })
    })

    test('is paged', async () => {
      const { createDeleted, trash, pass } = await opened()
      for (const name of ['A', 'B', 'C', 'D', 'E']) {
        await createDeleted(name)
        pass(1)
      }
      const names = async (page: string) => (await trash({ page, limit: '2' })).rows.map(({ name }) => name)
      expect([await names('1'), await names('2'), await names('3'), await names('4')]).toEqual([
        ['E', 'D'],
        ['C', 'B'],
        ['A'],
        [],
      ])
      expect((await trash({ page: '9' })).total).toBe(5)
    })

    test('gives a flow back as it was, with its executions, in every list', async () => {
      const { store, createDeleted, trash } = await opened()
      const { flow } = await createDeleted('Harvest')
      const { stored } = await cameTo('restored', store.restore(flow.id))
      expect(stored.flow).toEqual({ ...flow, flow_executions_count: 1 })
      expect(await store.get(flow.id)).toEqual(stored)
      expect(await trash()).toEqual({ rows: [], total: 0 })
      for (const filter of [{}, { 'filter[search]': 'harv' }, { 'filter[search]': 'h' }, { 'filter[to]': '229' }])
        expect(await store.list(FlowListQuery.parse(filter))).toEqual({ rows: [stored.flow], total: 1 })
      expect(await store.counts({})).toEqual({ all: 1, draft: 0, published: 1, paused: 0 })
      expect((await store.listExecutions(flow.id, ExecutionListQuery.parse({})))?.total).toBe(1)
    })

    test('makes every mark from before it stale', async () => {
      const { store, create } = await opened()
      const { flow, etag } = await create('Harvest')
      await store.delete(flow.id)
      const { stored } = await cameTo('restored', store.restore(flow.id))
      expect((await store.update(flow.id, { name: 'x' }, { ifMatch: [etag] })).kind).toBe('changed')
      expect((await store.update(flow.id, { name: 'x' }, { ifMatch: [stored.etag] })).kind).toBe('updated')
    })

    test('gives up a flow for good', async () => {
      const { store, createDeleted, trash } = await opened()
      const kept = await createDeleted('Kept')
      const { flow } = await createDeleted('Gone')
      expect(await store.discard(flow.id)).toEqual({ kind: 'discarded' })
      expect((await trash()).rows.map(({ id }) => id)).toEqual([kept.flow.id])
      expect(await store.discard(flow.id)).toEqual({ kind: 'missing' })
      expect(await store.restore(flow.id)).toEqual({ kind: 'missing' })
      expect((await store.list(FlowListQuery.parse({}))).total).toBe(0)
    })

    test('is emptied at once', async () => {
      const { store, create, createDeleted, trash } = await opened()
      const { flow } = await create('In use')
      for (const name of ['A', 'B', 'C']) await createDeleted(name)
      expect(await store.emptyTrash()).toEqual({ kind: 'emptied', flows: 3 })
      expect(await trash()).toEqual({ rows: [], total: 0 })
      expect(await store.emptyTrash()).toEqual({ kind: 'emptied', flows: 0 })
      expect((await store.list(FlowListQuery.parse({}))).rows).toEqual([flow])
    })

    test('keeps a flow for 30 days', async () => {
      const { store, createDeleted, trash, pass } = await opened()
      const { flow } = await createDeleted('Harvest')
      pass(30 * day)
      expect((await trash()).total).toBe(1)
      pass(1)
      expect((await trash()).total).toBe(0)
      expect(await store.restore(flow.id)).toEqual({ kind: 'missing' })
    })

    test('has nothing to give for a flow that is in use, or never was', async () => {
      const { store, create } = await opened()
      const { flow } = await create('In use')
      for (const id of [flow.id, unknownId, '', "' or 1=1 --", '\0', '\ud800']) {
        expect(await store.restore(id)).toEqual({ kind: 'missing' })
        expect(await store.discard(id)).toEqual({ kind: 'missing' })
      }
      expect((await store.list(FlowListQuery.parse({}))).rows).toEqual([flow])
    })
  })
}
