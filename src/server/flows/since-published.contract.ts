import { describe, expect, onTestFinished, test } from 'vitest'
import { FlowDraft, type FlowPatch } from '../../contract/flow-draft.ts'
import { cameTo } from './came-to.contract.ts'
import type { OpenStore } from './flow-store.contract.ts'

const awa = { id: 'k1', name: 'Awa' }
const kofi = { id: 'k2', name: 'Kofi' }
const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000000Z`

export const describeSincePublished = (open: OpenStore) => {
  const opened = async (draft: object = {}) => {
    let time = Date.UTC(2026, 0, 1)
    const store = await open(() => new Date(time))
    onTestFinished(() => store.close())
    const wanted = FlowDraft.parse({ name: 'Market prices', type: 'voice', ...draft })
    const { flow } = (await cameTo('created', store.create(wanted, { by: awa }))).stored
    /** One second later each. */
    const save = async (patch: FlowPatch, by = kofi) => {
      time += 1000
      return (await cameTo('updated', store.update(flow.id, patch, { by }))).stored
    }
    const since = async () => (await store.sincePublished(flow.id))!.since
    return { store, flow, save, since }
  }

  describe('what publishing would change', () => {
    test('is nothing to be told apart before a flow has ever been published, but who made it and wrote it', async () => {
      const { store, save, since, flow } = await opened()
      expect(await since()).toEqual({
        flow,
        version: null,
        ended: null,
        created: { at: at(0), by: awa },
        edited: null,
        changes: [],
      })
      await save({ metadata: '{"status":["published","draft"]}' })
      await save({ status: 'paused' }, awa)
      expect(await since()).toMatchObject({ version: null, edited: { at: at(1), by: kofi }, changes: [] })
      await save({ status: 'draft', metadata: '{}' }, awa)
      expect(await since()).toMatchObject({ version: null, edited: { at: at(3), by: awa } })
      expect((await store.sincePublished(flow.id))?.etag).toBe((await store.get(flow.id))?.etag)
    })

    test('is each field that differs from what last reached people, with all who changed it', async () => {
      const { save, since } = await opened({ status: 'published', metadata: '{"a":1}' })
      // Live, so it reached people as well.
      await save({ name: 'Live prices' })
      await save({ status: 'paused', description: 'Changed in the same save' })
      await save({ name: 'Prices' }, awa)
      await save({ metadata: '{"a":2}' }, awa)
      await save({ metadata: '{"a":1}' })
      await save({ name: 'Prix' })
      await save({ name: 'Prix du maïs', status: 'draft' })
      expect(await since()).toMatchObject({
        version: 2,
        ended: { at: at(2), by: kofi },
        edited: { at: at(7), by: kofi },
        changes: [
          {
            field: 'name',
            before: 'Live prices',
            after: 'Prix du maïs',
            edits: [
              { at: at(7), by: kofi },
              { at: at(3), by: awa },
            ],
          },
          { field: 'description', before: null, after: 'Changed in the same save', edits: [{ at: at(2), by: kofi }] },
        ],
      })
    })

    test('is nothing while it is published, nor when all is as it was', async () => {
      const { save, since } = await opened({ status: 'published' })
      expect(await since()).toMatchObject({ version: 1, ended: null, changes: [] })
      await save({ status: 'draft', name: 'Other' })
      await save({ name: 'Market prices' })
      expect(await since()).toMatchObject({ version: 1, ended: { by: kofi }, changes: [] })
      await save({ status: 'published' })
      expect(await since()).toMatchObject({ version: 4, ended: null, changes: [] })
    })

    test('is asked of flows that are there, and not in the trash', async () => {
      const { store, flow } = await opened()
      expect(await store.sincePublished('none')).toBe(null)
      await store.delete(flow.id)
      expect(await store.sincePublished(flow.id)).toBe(null)
    })
  })
}
