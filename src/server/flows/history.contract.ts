import { describe, expect, onTestFinished, test } from 'vitest'
import type { FlowContent } from '../../contract/flow-history.ts'
import { FlowDraft, type FlowPatch } from '../../contract/flow-draft.ts'
import { PageQuery } from '../../contract/page.ts'
import { cameTo } from './came-to.contract.ts'
import type { OpenStore } from './flow-store.contract.ts'

const unknownId = '01a20d0f-daab-76ef-91d2-a0c2d1d01550'
const awa = { id: 'k1', name: 'Awa' }
const kofi = { id: 'k2', name: 'Kofi' }
const market = FlowDraft.parse({ name: 'Market prices', type: 'voice', metadata: '{"a":1}' })

export const describeHistory = (open: OpenStore) => {
  const opened = async () => {
    let time = Date.UTC(2026, 0, 1)
    const store = await open(() => new Date(time))
    onTestFinished(() => store.close())
    const { flow } = (await cameTo('created', store.create(market, { by: awa }))).stored
    const save = async (patch: FlowPatch, by = kofi) => {
      time += 1000
      return (await cameTo('updated', store.update(flow.id, patch, { by }))).stored
    }
    const history = async (query: object = {}) => (await store.history(flow.id, PageQuery.parse(query)))!
    return { store, flow, save, history }
  }

  describe('the history of a flow', () => {
    test('tells who changed what and when, the last first', async () => {
      const { save, history, flow } = await opened()
      await save({ name: 'Prices', status: 'published' })
      await save({ metadata: '{"a":2}' }, awa)
      expect(await history()).toEqual({
        rows: [
          {
            version: 3,
            at: '2026-01-01T00:00:02.000000Z',
            by: awa,
            action: 'flow.updated',
            changes: [{ field: 'metadata', before: '{"a":1}', after: '{"a":2}' }],
            restored_version: null,
          },
          {
            version: 2,
            at: '2026-01-01T00:00:01.000000Z',
            by: kofi,
            action: 'flow.updated',
            changes: [
              { field: 'name', before: 'Market prices', after: 'Prices' },
              { field: 'status', before: 'draft', after: 'published' },
            ],
            restored_version: null,
          },
          {
            version: 1,
            at: flow.created_at,
            by: awa,
            action: 'flow.created',
            changes: [
              { field: 'name', before: null, after: 'Market prices' },
              { field: 'type', before: null, after: 'voice' },
              { field: 'status', before: null, after: 'draft' },
              { field: 'metadata', before: null, after: '{"a":1}' },
            ],
            restored_version: null,
          },
        ],
        total: 3,
      })
    })

    test('names the version that a change was to bring back, if it did', async () => {
      const { save, history, store, flow } = await opened()
      const restore = (patch: FlowPatch, restores: number) => store.update(flow.id, patch, { by: awa, restores })
      const restored = async () => (await history()).rows.map((row) => row.restored_version)
      await save({ name: 'Prices', metadata: '[]' })
      await save({ status: 'published' })
      // Not all of it; a status alone; no such version; the one that is there.
      await restore({ name: 'Market prices' }, 1)
      await restore({ status: 'paused' }, 4)
      await restore({ name: 'Prix' }, 99)
      await restore({ name: 'Prix du maïs' }, 7)
      expect(await restored()).toEqual([null, null, null, null, null, null, null])
      await restore({ name: 'Market prices', metadata: '{"a":1}' }, 1)
      await restore({ name: 'Market prices', metadata: '{"a":1}' }, 1)
      await restore({ name: 'Prices', metadata: '[]' }, 3)
      expect((await restored()).slice(0, 3)).toEqual([3, 1, null])
    })

    test('is paged, and says nothing of a write that changed nothing', async () => {
      const { save, history } = await opened()
      for (let at = 2; at <= 5; at += 1) await save({ name: `Name ${at}` })
      await save({ name: 'Name 5' })
      const versions = async (page: string) => (await history({ page, limit: '2' })).rows.map(({ version }) => version)
      expect([await versions('1'), await versions('2'), await versions('3')]).toEqual([[5, 4], [3, 2], [1]])
      expect((await history()).total).toBe(5)
    })

    test('goes on through the trash', async () => {
      const { store, flow, history } = await opened()
      await store.delete(flow.id, { by: kofi })
      expect((await history()).rows.map(({ action, version }) => [action, version])).toEqual([
        ['flow.deleted', 2],
        ['flow.created', 1],
      ])
      await store.restore(flow.id, { by: awa })
      expect((await history()).rows[0]).toMatchObject({ action: 'flow.restored', version: 3, by: awa, changes: [] })
      await store.delete(flow.id)
      await store.discard(flow.id)
      expect(await store.history(flow.id, PageQuery.parse({}))).toBe(null)
    })

    test('has nothing of calls, which nobody edits', async () => {
      const { store, flow, save, history } = await opened()
      await save({ status: 'published' })
      await store.start(flow.id, ['+22997000001'])
      await store.reportExecution(flow.id, { direction: 'incoming', status: 'ringing' })
      expect((await history()).total).toBe(2)
    })

    test('knows no author where none was given, and no flow that isn’t there', async () => {
      const { store, flow, history } = await opened()
      await store.update(flow.id, { name: 'x' })
      expect((await history()).rows[0]?.by).toBe(null)
      for (const id of [unknownId, '', '\0', '\ud800']) {
        expect(await store.history(id, PageQuery.parse({}))).toBe(null)
        expect(await store.version(id, 1)).toBe(null)
      }
    })
  })

  describe('a version of a flow', () => {
    test('is what the flow was then, byte for byte, whatever came after', async () => {
      const { store, flow, save } = await opened()
      const content: FlowContent = {
        name: 'Market prices',
        description: null,
        type: 'voice',
        status: 'draft',
        metadata: '{"a":1}',
      }
      const versions = [content]
      for (const patch of [
        { metadata: ' { "big": 12345678901234567890.10 } ' },
        { description: 'Prix du maïs 🌽', name: 'Prix' },
        { status: 'published' as const, metadata: '[]' },
        { description: null, type: 'sms' as const },
      ]) {
        await save(patch)
        versions.push({ ...versions.at(-1)!, ...patch })
      }
      for (const [at, expected] of versions.entries())
        expect(await store.version(flow.id, at + 1)).toMatchObject(expected)
      expect(await store.version(flow.id, 0)).toBe(null)
      expect(await store.version(flow.id, versions.length + 1)).toBe(null)
      await store.delete(flow.id)
      expect(await store.version(flow.id, 2)).toMatchObject({
        ...versions[1],
        by: kofi,
        at: '2026-01-01T00:00:01.000000Z',
      })
    })
  })
}
