import { describe, expect, onTestFinished, test } from 'vitest'
import { ExecutionReport } from '../../contract/execution-report.ts'
import { ExecutionListQuery } from '../../contract/execution.ts'
import { FlowListQuery } from '../../contract/flow-list.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { PageQuery } from '../../contract/page.ts'
import { cameTo } from './came-to.contract.ts'
import type { OpenStore } from './flow-store.contract.ts'
import type { FlowStore, Idempotency } from './flow-store.ts'

const market = FlowDraft.parse({ name: 'Market prices', type: 'voice', status: 'published' })
const call = ExecutionReport.parse({ direction: 'incoming', status: 'ringing' })
const idempotency = { account: 'a', key: 'k', digest: 'd' }
const unknownId = '01a20d0f-daab-76ef-91d2-a0c2d1d01550'

/** Each write, and what would tell that it was done twice. The flow is in the trash for those that need it there. */
const writes: Record<string, (store: FlowStore, id: string, idempotency: Idempotency) => Promise<{ kind: string }>> = {
  create: (store, _, idempotency) => store.create(market, { idempotency }),
  update: (store, id, idempotency) => store.update(id, { name: 'New' }, { idempotency }),
  delete: (store, id, idempotency) => store.delete(id, { idempotency }),
  start: (store, id, idempotency) => store.start(id, ['+22997000001'], { idempotency }),
  'report of an execution': (store, id, idempotency) => store.reportExecution(id, call, { idempotency }),
  'update of an execution': async (store, id, idempotency) => {
    const [execution] = (await store.listExecutions(id, ExecutionListQuery.parse({})))!.rows
    return store.updateExecution(id, execution!.id, { status: 'failed' }, { idempotency })
  },
  restore: (store, id, idempotency) => store.restore(id, { idempotency }),
  discard: (store, id, idempotency) => store.discard(id, { idempotency }),
  'emptying of the trash': (store, _, idempotency) => store.emptyTrash({ idempotency }),
}

const inTrash = ['restore', 'discard', 'emptying of the trash']

/** A store that can't do all of these writes is asked for `some`. */
export const describeRepeatedWrites = (open: OpenStore, some = Object.keys(writes)) => {
  const opened = async (now?: () => Date) => {
    const store = await open(now)
    onTestFinished(() => store.close())
    return store
  }

  const withFlow = async (write: string) => {
    const store = await opened()
    const { flow } = (await cameTo('created', store.create(market))).stored
    await store.reportExecution(flow.id, call)
    if (inTrash.includes(write)) await store.delete(flow.id)
    return { store, id: flow.id }
  }

  describe.each(some)('a repeated %s', (write) => {
    test('comes to what it came to the first time, and writes nothing', async () => {
      const { store, id } = await withFlow(write)
      const first = await writes[write]!(store, id, idempotency)
      const written = await everythingIn(store, id)
      expect(await writes[write]!(store, id, idempotency)).toEqual(first)
      expect(await everythingIn(store, id)).toEqual(written)
    })

    test('is done once even when ten come at once', async () => {
      const { store, id } = await withFlow(write)
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => writes[write]!(store, id, idempotency)))
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
      const written = await everythingIn(store, id)
      await writes[write]!(store, id, idempotency)
      expect(await everythingIn(store, id)).toEqual(written)
    })

    test('is refused for another request', async () => {
      const { store, id } = await withFlow(write)
      await writes[write]!(store, id, idempotency)
      const written = await everythingIn(store, id)
      expect(await writes[write]!(store, id, { ...idempotency, digest: 'other' })).toEqual({ kind: 'key_reused' })
      expect(await everythingIn(store, id)).toEqual(written)
    })
  })

  describe('a key', () => {
    test('is another’s for another account', async () => {
      const store = await opened()
      const made = [
        await cameTo('created', store.create(market, { idempotency })),
        await cameTo('created', store.create(market, { idempotency: { ...idempotency, account: 'b' } })),
        await cameTo('created', store.create(market, { idempotency: { ...idempotency, key: 'l' } })),
      ]
      expect(new Set(made.map(({ stored }) => stored.flow.id)).size).toBe(3)
    })

    test('answers as it did whatever became of the flow since', async () => {
      const store = await opened()
      const first = await cameTo('created', store.create(market, { idempotency }))
      await store.update(first.stored.flow.id, { name: 'Renamed' })
      expect(await store.create(market, { idempotency })).toEqual(first)
      await store.delete(first.stored.flow.id)
      expect(await store.create(market, { idempotency })).toEqual(first)
      expect((await store.list(FlowListQuery.parse({}))).total).toBe(0)
    })

    test('saves its own retry from being taken for someone else’s change', async () => {
      const store = await opened()
      const { flow, etag } = (await cameTo('created', store.create(market))).stored
      const save = () => store.update(flow.id, { name: 'Mine' }, { idempotency, ifMatch: [etag] })
      const first = await cameTo('updated', save())
      expect(await save()).toEqual(first)
    })

    test('of a write that wrote nothing is good for another try', async () => {
      const store = await opened()
      expect(await store.update(unknownId, { name: 'New' }, { idempotency })).toEqual({ kind: 'missing' })
      const { flow, etag } = (await cameTo('created', store.create(market))).stored
      expect((await store.update(flow.id, { name: 'Newer' }, { idempotency, ifMatch: ['"other"'] })).kind).toBe(
        'changed',
      )
      expect((await store.update(flow.id, { name: 'Newer' }, { idempotency, ifMatch: [etag] })).kind).toBe('updated')
    })

    test('is a new one after 24 hours', async () => {
      let time = Date.UTC(2026, 0, 1)
      const store = await opened(() => new Date(time))
      const create = async () => (await cameTo('created', store.create(market, { idempotency }))).stored.flow.id
      const first = await create()
      time += 24 * 60 * 60_000 - 1
      expect(await create()).toBe(first)
      time += 1
      expect(await create()).not.toBe(first)
    })
  })
}

const everythingIn = async (store: FlowStore, id: string) => [
  await store.list(FlowListQuery.parse({})),
  await store.listTrash(PageQuery.parse({})),
  await store.listExecutions(id, ExecutionListQuery.parse({})),
]
