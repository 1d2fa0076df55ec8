import { describe, expect, onTestFinished, test } from 'vitest'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { FlowDraft, type FlowPatch } from '../../contract/flow-draft.ts'
import { cameTo } from './came-to.contract.ts'
import type { OpenStore } from './flow-store.contract.ts'
import type { FlowStore } from './flow-store.ts'

const everything = FlowListQuery.parse({})
const market = FlowDraft.parse({ name: 'Market prices', type: 'voice' })
const unknownId = '01a20d0f-daab-76ef-91d2-a0c2d1d01550'

export const describeFlowWrites = (open: OpenStore) => {
  const opened = async (now?: () => Date) => {
    const store = await open(now)
    onTestFinished(() => store.close())
    return store
  }

  describe('a flow', () => {
    test('is read as it was written, its fields in the order of the contract', async () => {
      const store = await opened()
      const { flow } = await create(store, { ...market, description: 'Prix du maïs 🌽', status: 'paused' })
      expect(flow).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        name: 'Market prices',
        description: 'Prix du maïs 🌽',
        flow_executions_count: 0,
        type: 'voice',
        status: 'paused',
        metadata: '{}',
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        updated_at: flow.created_at,
      })
      const fields = 'id,name,description,flow_executions_count,type,status,metadata,created_at,updated_at'
      expect(Object.keys(flow).join()).toBe(fields)
      const { rows } = await store.list(everything)
      expect(Object.keys(rows[0]!).join()).toBe(fields)
      expect(rows).toEqual([flow])
      expect((await store.get(flow.id))?.flow).toEqual(flow)
    })

    test.each([
      '{"big":12345678901234567890.10,"e":1E+400}',
      '{"b":1,"a":2,"b":3,"__proto__":{"x":1}}',
      ' [ 1 ,\n\t2 ] ',
      '"\\u00e9é😀\u2028"',
      `"${'é'.repeat(100_000)}"`,
      'null',
    ])('keeps metadata byte for byte: %.30s', async (metadata) => {
      const store = await opened()
      const { flow } = await create(store, { ...market, metadata })
      expect((await store.get(flow.id))?.flow.metadata).toBe(metadata)
      await store.update(flow.id, { metadata: `${metadata} ` })
      expect((await store.get(flow.id))?.flow.metadata).toBe(`${metadata} `)
      expect((await store.list(everything)).rows[0]?.metadata).toBe(`${metadata} `)
    })

    test('is missing when it isn’t there, whatever the form of its id', async () => {
      const store = await opened()
      for (const id of [unknownId, '', "' or 1=1 --", '\0', '\ud800', '%', 'x'.repeat(10_000)]) {
        expect(await store.get(id)).toBe(null)
        expect(await store.update(id, { name: 'x' })).toEqual({ kind: 'missing' })
        expect(await store.update(id, { name: 'x' }, { ifMatch: ['"1"'] })).toEqual({ kind: 'missing' })
        expect(await store.delete(id)).toEqual({ kind: 'missing' })
        expect(await store.start(id, [])).toEqual({ kind: 'missing' })
      }
    })
  })

  describe('an update', () => {
    test('changes the fields it is given, and no others', async () => {
      const store = await opened()
      const before = await create(store, { ...market, description: 'Old' })
      const after = await update(store, before.flow.id, { description: null, status: 'published' })
      expect(after.flow).toEqual({
        ...before.flow,
        description: null,
        status: 'published',
        updated_at: after.flow.updated_at,
      })
      expect(await store.get(before.flow.id)).toEqual(after)
    })

    test('that changes nothing writes nothing', async () => {
      const store = await opened()
      const before = await create(store, market)
      expect(await update(store, before.flow.id, { name: market.name, metadata: '{}' })).toEqual(before)
      expect(await update(store, before.flow.id, {})).toEqual(before)
    })

    test('with a stale mark is refused, with the flow as it is now', async () => {
      const store = await opened()
      const first = await create(store, market)
      const { id } = first.flow
      const second = await update(store, id, { name: 'Second' }, ['"other"', first.etag])
      const refused = { kind: 'changed', current: second }
      expect(await store.update(id, { name: 'Third' }, { ifMatch: [first.etag] })).toEqual(refused)
      expect(await store.update(id, { name: 'Second' }, { ifMatch: [first.etag] })).toEqual(refused)
      expect(await store.update(id, { name: 'Third' }, { ifMatch: [] })).toEqual(refused)
      expect(await store.delete(id, { ifMatch: [first.etag] })).toEqual(refused)
      expect(await store.get(id)).toEqual(second)
      expect(await store.delete(id, { ifMatch: [second.etag] })).toEqual({ kind: 'deleted' })
    })

    test('with the mark of another flow is refused', async () => {
      const store = await opened()
      const one = await create(store, market)
      const other = await create(store, market)
      expect(one.etag).not.toBe(other.etag)
      expect((await store.update(one.flow.id, { name: 'x' }, { ifMatch: [other.etag] })).kind).toBe('changed')
    })

    test('of 50 at once with the same mark, exactly one is written', async () => {
      const store = await opened()
      const { flow, etag } = await create(store, market)
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, at) => store.update(flow.id, { name: `Name ${at}` }, { ifMatch: [etag] })),
      )
      expect(results.filter(({ kind }) => kind === 'updated')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'changed')).toHaveLength(49)
    })

    test('is found by its new name and no more by its old one', async () => {
      const store = await opened()
      const { flow } = await create(store, { ...market, name: 'Pluie' })
      await update(store, flow.id, { name: 'Soleil' })
      const total = async (search: string) =>
        (await store.list(FlowListQuery.parse({ 'filter[search]': search }))).total
      expect([await total('pluie'), await total('plu'), await total('pl')]).toEqual([0, 0, 0])
      expect([await total('soleil'), await total('sol'), await total('so')]).toEqual([1, 1, 1])
    })
  })

  describe('a delete', () => {
    test('takes the flow out of every list and count', async () => {
      const store = await opened()
      const { flow } = await create(store, { ...market, status: 'published' })
      await store.start(flow.id, ['+22997000001'])
      const kept = await create(store, { ...market, name: 'Kept' })
      expect(await store.delete(flow.id)).toEqual({ kind: 'deleted' })
      for (const filter of [{}, { 'filter[search]': 'mark' }, { 'filter[search]': 'm' }, { 'filter[to]': '229' }]) {
        const expected = 'filter[search]' in filter || 'filter[to]' in filter ? [] : [kept.flow]
        expect(await store.list(FlowListQuery.parse(filter))).toEqual({ rows: expected, total: expected.length })
      }
      expect(await store.counts({})).toEqual({ all: 1, draft: 1, published: 0, paused: 0 })
      expect(await store.get(flow.id)).toBe(null)
      expect(await store.delete(flow.id)).toEqual({ kind: 'missing' })
      expect(await store.update(flow.id, { name: 'x' })).toEqual({ kind: 'missing' })
      expect(await store.start(flow.id, [])).toEqual({ kind: 'missing' })
    })
  })
}

/** For a store that keeps the time itself. */
export const describeFlowTimes = (open: OpenStore) => {
  describe('an update', () => {
    test('always moves updated_at and the mark on, even when the clock stands or is set back', async () => {
      let time = Date.UTC(2026, 2, 16, 7, 13, 21, 999)
      const store = await open(() => new Date(time))
      onTestFinished(() => store.close())
      const { flow, etag } = await create(store, market)
      const times = [flow.updated_at]
      const marks = [etag]
      for (const step of [0, 0, -5000, 1, 2]) {
        time += step
        const written = await update(store, flow.id, { name: `Market ${times.length}` })
        times.push(written.flow.updated_at)
        marks.push(written.etag)
      }
      expect(times).toEqual([...new Set(times)].toSorted())
      expect(new Set(marks).size).toBe(marks.length)
      expect(times[1]).toBe('2026-03-16T07:13:21.999001Z')
    })
  })
}

const create = async (store: FlowStore, draft: FlowDraft) => (await cameTo('created', store.create(draft))).stored

const update = async (store: FlowStore, id: string, patch: FlowPatch, ifMatch?: string[]) =>
  (await cameTo('updated', store.update(id, patch, { ifMatch }))).stored
