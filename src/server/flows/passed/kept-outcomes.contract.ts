import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { cameTo } from '../came-to.contract.ts'
import type { FlowStore, WriteOptions } from '../flow-store.ts'
import { describeRepeatedWrites } from '../repeated-writes.contract.ts'
import { openOverStandIn } from '../upstream/store-over-stand-in.ts'
import { isMadeByWrite } from './passed-writes.ts'
import { withKeptOutcomes } from './with-kept-outcomes.ts'

const rain = FlowDraft.parse({ name: 'Rain', type: 'voice' })
const once = (key = 'k', digest = 'd') => ({ idempotency: { account: 'a', key, digest } })
const minute = 60_000

/** Each write of a flow, and what it comes to. */
const writes = {
  created: (store: FlowStore, _: string, options: WriteOptions) => store.create(rain, options),
  updated: (store: FlowStore, id: string, options: WriteOptions) => store.update(id, { name: 'Storm' }, options),
  started: (store: FlowStore, id: string, options: WriteOptions) => store.start(id, [], options),
  deleted: (store: FlowStore, id: string, options: WriteOptions) => store.delete(id, options),
}
const kinds = Object.keys(writes) as (keyof typeof writes)[]

const rows = (account: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    account,
    key: String(at),
    digest: 'd',
    began_at: `2026-01-01T00:00:00.${String(at).padStart(6, '0')}Z`,
  }))

export const describeKeptOutcomes = (name: string, openDatabase: () => Promise<FlowsDatabase>) => {
  const opened = async () => {
    let time = Date.UTC(2026, 0, 1)
    const now = () => new Date(time)
    const database = await openDatabase()
    const { standIn, openStore, close } = await openOverStandIn(now)
    onTestFinished(async () => {
      await close()
      await database.destroy()
    })
    /** A server that starts, which knows what is in the database. */
    const start = (account = 'one') =>
      withKeptOutcomes(
        openStore((id) => isMadeByWrite(database, id)),
        database,
        { account, now },
      )
    const pass = (milliseconds: number) => void (time += milliseconds)
    const { id } = standIn.put({ name: 'Wind', status: 'published' })
    const sent = () => standIn.requests.filter(({ method }) => method !== 'GET').length
    return { standIn, database, start, pass, id, sent }
  }

  describe(`what writes came to, ${name}`, () => {
    describeRepeatedWrites(
      async (now) => {
        const { store, close } = await openOverStandIn(now, 9500)
        const database = await openDatabase()
        return {
          ...withKeptOutcomes(store, database, now && { now }),
          listTrash: async () => ({ rows: [], total: 0 }),
          listExecutions: async () => null,
          reportExecution: async () => ({ kind: 'missing' }),
          close: async () => {
            await close()
            await database.destroy()
          },
        }
      },
      ['create', 'update', 'delete'],
    )

    test.each(kinds)('is told again by a server that started since: %s', async (kind) => {
      const { start, id, sent, pass } = await opened()
      const first = await writes[kind](start(), id, once())
      expect(first.kind).toBe(kind)
      pass(23 * 60 * minute)
      expect(await writes[kind](start(), id, once())).toEqual(first)
      expect(await writes[kind](start(), id, once('k', 'other'))).toEqual({ kind: 'key_reused' })
      expect(sent()).toBe(1)
    })

    test('belongs to an account of the service', async () => {
      const { start, standIn } = await opened()
      const both = [await start('one').create(rain, once()), await start('two').create(rain, once())]
      expect(both.map(({ kind }) => kind)).toEqual(['created', 'created'])
      expect(standIn.flows.size).toBe(3)
    })

    test.each(kinds)(
      'is looked for when the server ended in the middle, and nothing is done twice: %s',
      async (kind) => {
        const { start, standIn, id, sent, pass } = await opened()
        standIn.misbehave(({ method }) => (method === 'GET' ? null : 'silence'))
        // Nobody hears what becomes of it.
        writes[kind](start(), id, once()).catch(() => {})
        await vi.waitFor(() => expect(sent()).toBe(1))
        standIn.misbehave(null)
        const again = (digest?: string) => writes[kind](start(), id, once('k', digest))
        await expect(again()).rejects.toMatchObject({ status: 409, key: 'key_in_flight' })
        expect(await again('other')).toEqual({ kind: 'key_reused' })
        pass(minute)
        if (kind === 'started') await expect(again()).rejects.toMatchObject({ key: 'service_start_unsure' })
        else expect((await again()).kind).toBe(kind)
        expect(sent()).toBe(1)
      },
    )

    test('is that of one server, when two are asked for the same at once', async () => {
      const { start, id, sent } = await opened()
      const both = await Promise.allSettled([start(), start()].map((store) => store.start(id, [], once())))
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const refused = both.find(({ status }) => status === 'rejected')
      expect(refused).toMatchObject({ reason: { status: 409, key: 'key_in_flight' } })
      expect(sent()).toBe(1)
    })

    test('is found by the write that made it, and by no other', async () => {
      const { start, standIn } = await opened()
      const { stored } = await cameTo('created', start().create(rain, once('first')))
      const posts: ('black hole' | null)[] = ['black hole']
      standIn.misbehave(({ method }) => (method === 'POST' ? (posts.shift() ?? null) : null))
      await expect(start().create(rain, once())).rejects.toMatchObject({ key: 'service_unsure' })
      const second = await cameTo('created', start().create(rain, once()))
      expect(second.stored.flow.id).not.toBe(stored.flow.id)
      expect(standIn.flows.size).toBe(3)
    })

    test('is good for another try when nothing was written', async () => {
      const { start, standIn, database, id } = await opened()
      await expect(start().start(id, ['+22997000001'], once())).rejects.toMatchObject({ status: 422 })
      expect((await start().update('none', {}, once())).kind).toBe('missing')
      standIn.misbehave({ status: 429, body: '{}' })
      await expect(start().delete(id, once())).rejects.toMatchObject({ status: 429 })
      expect(await database.selectFrom('passed_writes').selectAll().execute()).toEqual([])
    })

    test.each(kinds)('stays unknown when a later try can’t tell: %s', async (kind) => {
      const { start, standIn, id } = await opened()
      const write = () => writes[kind](start(), id, once())
      const unsure = { key: kind === 'started' ? 'service_start_unsure' : 'service_unsure' }
      standIn.misbehave(({ method }) => (method === 'GET' ? null : 'silence'))
      await expect(write()).rejects.toMatchObject(unsure)
      standIn.misbehave({ status: 429, body: '{}' })
      await expect(write()).rejects.toMatchObject({ status: 429 })
      standIn.misbehave({ status: 502 })
      await expect(write()).rejects.toMatchObject(unsure)
      standIn.misbehave(null)
      if (kind === 'started') await expect(write()).rejects.toMatchObject(unsure)
      else expect((await write()).kind).toBe(kind)
    })

    test('is noted before anything is sent, or nothing is', async () => {
      const { start, database, id, sent } = await opened()
      const store = start()
      await database.schema.alterTable('passed_writes').renameTo('elsewhere').execute()
      await expect(store.update(id, { name: 'Storm' }, once())).rejects.toThrow('passed_writes')
      expect(sent()).toBe(0)
      await database.schema.alterTable('elsewhere').renameTo('passed_writes').execute()
      expect((await store.update(id, { name: 'Storm' }, once())).kind).toBe('updated')
    })

    test('is remembered where it couldn’t be noted after', async () => {
      const { start, standIn, database, sent } = await opened()
      const store = start()
      const spied = standIn.flows.set.bind(standIn.flows)
      let broken: Promise<unknown> | undefined
      standIn.flows.set = (id, flow) => {
        broken ??= database.schema.alterTable('passed_writes').renameTo('elsewhere').execute()
        return spied(id, flow)
      }
      standIn.misbehave(({ method }) => (method === 'POST' ? { slow: 200 } : null))
      const first = await store.create(rain, once())
      expect(first.kind).toBe('created')
      await broken
      expect(await store.create(rain, once())).toEqual(first)
      expect(await store.create(rain, once('k', 'other'))).toEqual({ kind: 'key_reused' })
      expect(sent()).toBe(1)
      await database.schema.alterTable('elsewhere').renameTo('passed_writes').execute()
    })

    test('is forgotten after a day, and beyond 10,000 writes of an account', async () => {
      const { start, database, pass } = await opened()
      for (const part of [0, 2500, 5000, 7500])
        await database
          .insertInto('passed_writes')
          .values(rows('one a', 10_001).slice(part, part === 7500 ? undefined : part + 2500))
          .execute()
      await database.insertInto('passed_writes').values(rows('another', 1)).execute()
      const left = async () => {
        const { count } = database.fn
        const found = database.selectFrom('passed_writes').select(count<number>('key').as('rows'))
        return Number((await found.executeTakeFirstOrThrow()).rows)
      }
      pass(minute)
      await start().create(rain, once())
      expect(await left()).toBe(10_002)
      pass(24 * 60 * minute)
      await start().create(rain, once('another day'))
      expect(await left()).toBe(1)
    })
  })
}
