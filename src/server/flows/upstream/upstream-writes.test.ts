import { expect, onTestFinished, test } from 'vitest'
import { FlowDraft } from '../../../contract/flow-draft.ts'
import { cameTo } from '../came-to.contract.ts'
import { openDatabase } from '../../db/open-database.ts'
import { withKeptOutcomes } from '../passed/with-kept-outcomes.ts'
import { overStandIn as bareOverStandIn } from './store-over-stand-in.ts'

/** With what tells it which writes are repeated. */
const overStandIn = async () => {
  const { standIn, store } = await bareOverStandIn()
  const database = await openDatabase('file::memory:')
  onTestFinished(() => database.destroy())
  return { standIn, store: withKeptOutcomes(store, database) }
}

const rain = FlowDraft.parse({ name: 'Rain', type: 'voice' })
const once = (key = 'k') => ({ idempotency: { account: 'a', key, digest: 'd' } })
const writes = ['POST', 'PATCH', 'DELETE']

/** Answers the first write badly, and all else well. */
const firstWrite = <T>(how: T) => {
  let isDone = false
  return ({ method }: { method: string }): T | null => {
    if (isDone || !writes.includes(method)) return null
    isDone = true
    return how
  }
}

test.each(['silence', 'cut', { slow: 1200 }] as const)(
  'a create whose answer is lost (%j) makes one flow',
  async (how) => {
    const { standIn, store } = await overStandIn()
    standIn.put({ ...rain, created_at: '2020-01-01T00:00:00.000000Z' })
    standIn.misbehave(firstWrite(how))
    const first = await store.create(rain, once()).catch((error) => error.key)
    expect([first === 'service_unsure', first.kind === 'created']).toContain(true)
    const { stored } = await cameTo('created', store.create(rain, once()))
    expect(standIn.flows.size).toBe(2)
    expect(standIn.flows.get(stored.flow.id)?.created_at).not.toContain('2020')
    // Another request for the same is another flow.
    await cameTo('created', store.create(rain, once('another')))
    expect(standIn.flows.size).toBe(3)
  },
)

test('a create that can’t have arrived is simply sent again', async () => {
  const { standIn, store } = await overStandIn()
  standIn.misbehave(firstWrite('reset'))
  await expect(store.create(rain)).rejects.toMatchObject({ key: 'service_unsure_look' })
  await standIn.stop()
  await expect(store.create(rain, once())).rejects.toMatchObject({ key: 'service_not_reached' })
})

test('an answer to a create that can’t be read is looked up', async () => {
  const { standIn, store } = await overStandIn()
  let isFirst = true
  standIn.ways.flow = (flow) => {
    const sent = isFirst ? null : flow
    isFirst = false
    return sent
  }
  const { stored } = await cameTo('created', store.create(rain, once()))
  expect([...standIn.flows.keys()]).toEqual([stored.flow.id])
})

test('sends what has changed and nothing else', async () => {
  const { standIn, store } = await overStandIn()
  const sent: unknown[] = []
  const { id } = standIn.put({ name: 'Rain', status: ' Zpublished', metadata: { a: 1 } })
  const flow = (await store.get(id))!.flow
  const spied = standIn.flows.set.bind(standIn.flows)
  standIn.flows.set = (key, value) => (sent.push(value), spied(key, value))
  await store.update(id, { name: 'Rain', metadata: flow.metadata })
  expect(sent).toEqual([])
  await store.update(id, { name: 'More rain', metadata: flow.metadata })
  expect(sent).toMatchObject([{ name: 'More rain', status: ' Zpublished', metadata: { a: 1 } }])
})

test('an edit is refused when the flow was changed since, and a call is no change', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put()
  const { etag } = (await store.get(id))!
  const change = (fields: object) => void standIn.flows.set(id, { ...standIn.flows.get(id)!, ...fields })
  change({ flow_executions_count: 5, updated_at: '2030-01-01T00:00:00.000000Z' })
  expect((await store.get(id))!.etag).not.toBe(etag)
  expect((await store.update(id, { name: 'Mine' }, { ifMatch: [etag] })).kind).toBe('updated')
  expect(await store.update(id, { name: 'Theirs' }, { ifMatch: [etag] })).toMatchObject({
    kind: 'changed',
    current: { flow: { name: 'Mine' } },
  })
  expect((await store.delete(id, { ifMatch: [etag] })).kind).toBe('changed')
})

test.each([
  'silence',
  'cut',
  { status: 200, body: '<html>' },
  { status: 200, body: '{"data":{"id":"1","name":"x"}}' },
  { status: 503, body: '' },
] as const)('what an update came to is looked at when its answer (%j) doesn’t show it', async (how) => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ name: 'Before' })
  const { etag } = (await store.get(id))!
  standIn.misbehave(firstWrite(how))
  const update = () => store.update(id, { name: 'After' }, { ...once(), ifMatch: [etag] })
  const first = await update().catch(({ key }) => key)
  if (how === 'cut') expect(first.kind).toBe('updated')
  else expect(first).toBe('service_unsure')
  expect((await update()).kind).toBe('updated')
  expect(standIn.flows.get(id)?.name).toBe('After')
})

test('an update that the service fails to make is no change by somebody else', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ name: 'Before' })
  standIn.misbehave(firstWrite({ status: 503, headers: { 'retry-after': '120' }, body: '' }))
  await expect(store.update(id, { name: 'After' })).rejects.toMatchObject({ key: 'service_unsure', retryAfter: 120 })
  expect((await store.update(id, { name: 'After' })).kind).toBe('updated')
})

test.each([[undefined], ['as read']])(
  'where somebody else wrote at the same time, a writer that names a version is told (%j)',
  async (ifMatch) => {
    const { standIn, store } = await overStandIn()
    const { id } = standIn.put({ name: 'Before' })
    const { etag } = (await store.get(id))!
    const asItIs = standIn.ways.flow
    standIn.misbehave(({ method }) => {
      if (method !== 'PATCH') return null
      standIn.ways.flow = (flow) => {
        standIn.ways.flow = asItIs
        standIn.flows.set(id, { ...flow, name: 'Theirs' })
        return standIn.flows.get(id)
      }
      return null
    })
    const updated = store.update(id, { name: 'Mine' }, ifMatch ? { ifMatch: [etag] } : {})
    expect(await updated).toMatchObject(
      ifMatch ? { kind: 'changed', current: { flow: { name: 'Theirs' } } } : { kind: 'updated' },
    )
  },
)

test.each(['<html>Please log in', '{"data":'])(
  'a page that is no answer of the service (%j) has done nothing',
  async (body) => {
    const { standIn, store } = await overStandIn()
    const { id } = standIn.put({ status: 'published' })
    standIn.misbehave(({ method }) => (writes.includes(method) ? { status: 200, body } : null))
    await expect(store.delete(id)).rejects.toMatchObject({ key: 'service_unsure' })
    await expect(store.start(id, [])).rejects.toMatchObject({ key: 'service_start_unsure' })
    expect(standIn.flows.has(id)).toBe(true)
  },
)

test('an update that can’t be looked at may have been saved, whyever the look is refused', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ name: 'Before' })
  const { etag } = (await store.get(id))!
  let isSent = false
  standIn.misbehave(({ method }) => {
    if (method === 'GET') return isSent ? { status: 429, body: '{}' } : null
    isSent = true
    return 'cut'
  })
  const update = () => store.update(id, { name: 'After' }, { ...once(), ifMatch: [etag] })
  await expect(update()).rejects.toMatchObject({ key: 'service_unsure' })
  standIn.misbehave(null)
  expect((await update()).kind).toBe('updated')
})

test('an update that arrived just before the service went away may have been saved', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ name: 'Before' })
  standIn.misbehave(({ method }) => {
    if (method === 'GET') return null
    void standIn.stop()
    return 'cut'
  })
  await expect(store.update(id, { name: 'After' }, once())).rejects.toMatchObject({ key: 'service_unsure' })
  expect(standIn.flows.get(id)?.name).toBe('After')
})

test('a delete whose answer is lost has deleted', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put()
  standIn.misbehave(firstWrite('silence'))
  await expect(store.delete(id, once())).rejects.toMatchObject({ key: 'service_unsure' })
  expect(await store.delete(id, once())).toEqual({ kind: 'deleted' })
  expect(await store.delete(id)).toEqual({ kind: 'missing' })
})

test('nobody is called twice because an answer was lost', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put({ status: 'published' })
  standIn.misbehave(firstWrite('silence'))
  for (const _ of [1, 2])
    await expect(store.start(id, [], once())).rejects.toMatchObject({ key: 'service_start_unsure' })
  expect(standIn.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect((await store.start(id, [], once('another'))).kind).toBe('started')
  await expect(store.start(id, ['+22997000001'])).rejects.toMatchObject({ status: 422 })
})

test('nothing is written when the flow can’t be read before', async () => {
  const { standIn, store } = await overStandIn()
  const { id } = standIn.put()
  standIn.misbehave({ status: 200, body: 'odd' })
  const written = [store.update(id, { name: 'x' }), store.delete(id), store.start(id, [])]
  await Promise.all(written.map((one) => expect(one).rejects.toMatchObject({ key: 'service_not_reached' })))
  expect(standIn.requests.every(({ method }) => method === 'GET')).toBe(true)
})

test('what the service refuses about a field is said at that field', async () => {
  const { store } = await overStandIn()
  await expect(store.create({ ...rain, name: 'taken' })).rejects.toMatchObject({
    status: 422,
    details: { errors: { name: [{ key: 'service_says', values: { words: 'The name has already been taken' } }] } },
  })
})
