import { describe, expect, onTestFinished, test } from 'vitest'
import { FlowDraft, type FlowPatch } from '../../../contract/flow-draft.ts'
import { PageQuery } from '../../../contract/page.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { cameTo } from '../came-to.contract.ts'
import { openOverStandIn } from '../upstream/store-over-stand-in.ts'
import { passedThrough } from './passed-through.ts'
import { withPassedHistory } from './with-passed-history.ts'

const awa = { id: 'k1', name: 'Awa' }
const kofi = { id: 'k2', name: 'Kofi' }

export const describePassedHistory = (name: string, openDatabase: () => Promise<FlowsDatabase>) => {
  const opened = async () => {
    let time = Date.UTC(2026, 0, 1)
    const now = () => new Date((time += 1000))
    const { standIn, store: bare, close } = await openOverStandIn(now)
    const database = await openDatabase()
    onTestFinished(async () => {
      await close()
      await database.destroy()
    })
    const store = withPassedHistory(bare, database, now)
    const save = async (id: string, patch: FlowPatch, by = awa) => cameTo('updated', store.update(id, patch, { by }))
    /** Each step in a line, the last first. */
    const told = async (id: string) =>
      (await store.history(id, PageQuery.parse({ limit: '100' })))!.rows.map(({ version, by, action, changes }) =>
        [
          version,
          by?.name ?? 'somebody',
          action,
          ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
        ].join(', '),
      )
    return { standIn, bare, store, database, save, told }
  }

  describe(`what passed through this server, ${name}`, () => {
    test('is told from when a flow was made here, with whose it was', async () => {
      const { store, save, told } = await opened()
      const draft = FlowDraft.parse({ name: 'Rain', type: 'sms', metadata: '{"a":1}' })
      const { flow } = (await cameTo('created', store.create(draft, { by: kofi }))).stored
      await save(flow.id, { name: 'Storm' })
      await save(flow.id, { name: 'Storm' })
      await save(flow.id, { status: 'published' }, kofi)
      expect(await told(flow.id)).toEqual([
        '3, Kofi, flow.updated, status: draft → published',
        '2, Awa, flow.updated, name: Rain → Storm',
        '1, Kofi, flow.created, name: null → Rain, type: null → sms, status: null → draft, metadata: null → {"a":1}',
      ])
      expect(await store.version(flow.id, 1)).toMatchObject({ name: 'Rain', status: 'draft', by: kofi })
      expect(await store.version(flow.id, 4)).toBe(null)
      const page = (await store.history(flow.id, PageQuery.parse({ page: '2', limit: '2' })))!
      expect([page.rows.map(({ version }) => version), page.total]).toEqual([[1], 3])
    })

    test('begins with what a flow was before, where it was made elsewhere', async () => {
      const { standIn, store, save, told } = await opened()
      const { id } = standIn.put({ name: 'Rain', status: 'paused' })
      expect(await told(id)).toEqual([])
      await save(id, { name: 'Storm' })
      expect(await told(id)).toEqual(['2, Awa, flow.updated, name: Rain → Storm'])
      expect(await store.version(id, 1)).toMatchObject({ name: 'Rain', status: 'paused', at: null, by: null })
    })

    test('has what was changed past it as nobody’s, when it is seen or met', async () => {
      const { standIn, save, told } = await opened()
      const { id } = standIn.put({ name: 'Rain' })
      await save(id, { name: 'Storm' })
      const there = standIn.flows.get(id)!
      standIn.flows.set(id, { ...there, description: 'From elsewhere' })
      await save(id, { name: 'Flood' })
      standIn.flows.set(id, { ...standIn.flows.get(id)!, status: 'published' })
      expect(await told(id)).toEqual([
        '5, somebody, flow.updated, status: draft → published',
        '4, Awa, flow.updated, name: Storm → Flood',
        '3, somebody, flow.updated, description: null → From elsewhere',
        '2, Awa, flow.updated, name: Rain → Storm',
      ])
    })

    test('tells what publishing would change', async () => {
      const { standIn, store, save } = await opened()
      const { id } = standIn.put({ name: 'Rain', status: 'published' })
      expect((await store.sincePublished(id))?.since).toMatchObject({ version: null, created: null, changes: [] })
      await save(id, { status: 'draft' })
      await save(id, { name: 'Storm' }, kofi)
      const { since, etag } = (await store.sincePublished(id))!
      expect(since).toMatchObject({
        version: 1,
        ended: { by: awa },
        edited: { by: kofi },
        changes: [{ field: 'name', before: 'Rain', after: 'Storm', edits: [{ by: kofi }] }],
      })
      expect(etag).toBe((await store.get(id))?.etag)
    })

    test('notes a write that is repeated once, and is nothing once the flow is gone', async () => {
      const { standIn, bare, save, told, database } = await opened()
      const store = passedThrough(database).complete(bare, 'an account')
      const { id } = standIn.put({ name: 'Rain' })
      const idempotency = { account: 'k1', key: 'k', digest: 'd' }
      const repeat = () => store.update(id, { name: 'Storm' }, { by: awa, idempotency })
      await repeat()
      await save(id, { name: 'Flood' }, kofi)
      await repeat()
      expect(await told(id)).toEqual([
        '3, Kofi, flow.updated, name: Storm → Flood',
        '2, Awa, flow.updated, name: Rain → Storm',
      ])
      await store.delete(id)
      expect(await store.history(id, PageQuery.parse({}))).toBe(null)
      expect(await database.selectFrom('passed_versions').selectAll().execute()).toEqual([])
    })

    test('names the version that a change was to bring back, if it did', async () => {
      const { standIn, store, save } = await opened()
      const { id } = standIn.put({ name: 'Rain', metadata: '{"a":1}' })
      await save(id, { name: 'Storm', status: 'published' })
      const restored = async () =>
        (await store.history(id, PageQuery.parse({})))!.rows.map((row) => row.restored_version)
      await store.update(id, { name: 'Sun' }, { by: awa, restores: 1 })
      await store.update(id, { status: 'paused' }, { by: awa, restores: 3 })
      await store.update(id, { name: 'Rain' }, { by: awa, restores: 1 })
      expect(await restored()).toEqual([1, null, null, null])
    })

    test('is shown to those alone for whom the service has the flow', async () => {
      const { bare, store, database, standIn, save } = await opened()
      const { id } = standIn.put({ name: 'Rain' })
      await save(id, { name: 'Storm' })
      const ofAnother = withPassedHistory({ ...bare, get: async () => null }, database)
      expect(await ofAnother.history(id, PageQuery.parse({}))).toBe(null)
      expect(await ofAnother.version(id, 1)).toBe(null)
      expect(await ofAnother.sincePublished(id)).toBe(null)
      expect((await store.history(id, PageQuery.parse({})))?.total).toBe(1)
    })

    test('fails no write that the service carried out', async () => {
      const { bare, standIn } = await opened()
      const broken = await openDatabase()
      await broken.destroy()
      const { id } = standIn.put({ name: 'Rain' })
      await cameTo('updated', withPassedHistory(bare, broken).update(id, { name: 'Storm' }, { by: awa }))
      expect(standIn.flows.get(id)).toMatchObject({ name: 'Storm' })
    })
  })
}
