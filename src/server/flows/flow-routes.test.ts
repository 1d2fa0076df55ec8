import { describe, expect, test } from 'vitest'
import type { FlowRow } from '../../contract/flow-row.ts'
import type { Flow } from '../../contract/flow.ts'
import type { Page } from '../../contract/page.ts'
import { toFlowRow } from '../../contract/to-flow-row.ts'
import { testApp } from '../test-app.ts'

describe('the list', () => {
  // The request of the Flows page of the Our Voice API docs, as curl sends it: a GET with a JSON body.
  const seedQuery =
    'page=1&limit=10&filter[to]=&filter[from]=&filter[direction]=outgoing&filter[status]=completed&filter[duration]='
  const seedBody = '{"name": "nemo","type": "et","status": "modi","metadata": "maxime"}'
  const seedHeaders = { 'content-type': 'application/json', accept: 'application/json' }

  test.each([seedQuery, encodeURI(seedQuery), seedQuery.replaceAll('[', '%5B').replaceAll(']', '%5D')])(
    'answers the request of the docs: %s',
    async (query) => {
      const { send, createFlow } = await testApp()
      const { id } = await createFlow({ name: 'Called' })
      await createFlow({ name: 'Never called' })
      const execution = { direction: 'outgoing', status: 'completed' }
      await send('POST', `/v1/flows/${id}/executions`, { body: execution })
      const answer = await send('GET', `/v1/flows?${query}`, { body: seedBody, headers: seedHeaders })
      expect(answer.statusCode).toBe(200)
      expect(answer.json().data).toMatchObject([{ id, name: 'Called', flow_executions_count: 1 }])
      expect(answer.json().meta).toMatchObject({ current_page: 1, per_page: 10, total: 1 })
    },
  )

  test('is answered in pages that link to each other', async () => {
    const { send, createFlow } = await testApp()
    for (const name of ['A', 'B', 'C', 'D', 'E']) await createFlow({ name })
    const names: string[] = []
    let next: string | null = '/v1/flows?limit=2&sort=-name'
    while (next) {
      const page: Page<Flow> = (await send('GET', next)).json()
      names.push(...page.data.map(({ name }) => name))
      next = page.links.next
    }
    expect(names).toEqual(['E', 'D', 'C', 'B', 'A'])
  })

  test('is to be had without the texts that no list shows, with the same parameters', async () => {
    const { send, createFlow } = await testApp()
    for (const name of ['A', 'B', 'C'])
      await createFlow({ name, description: 'For Parakou', metadata: JSON.stringify({ steps: 'x'.repeat(20_000) }) })
    const query = 'limit=2&sort=name&filter[search]=parakou'
    const { data: flows, meta } = (await send('GET', `/v1/flows?${query}`)).json() as Page<Flow>
    const answer = await send('GET', `/flow-rows?${query}`)
    const rows = answer.json() as Page<FlowRow>
    expect(answer.body.length).toBeLessThan(1500)
    expect(rows.data).toEqual(flows.map(toFlowRow))
    expect(rows.meta).toEqual({ ...meta, path: '/flow-rows' })
    expect(rows.links.next).toMatch(/^\/flow-rows\?.*page=2$/)
    await send('PATCH', `/v1/flows/${flows[0]!.id}`, { body: { metadata: '{}' } })
    const [changed] = ((await send('GET', `/flow-rows?${query}`)).json() as Page<FlowRow>).data
    expect(changed!.description_mark).toBe(rows.data[0]!.description_mark)
    expect(changed!.metadata_mark).not.toBe(rows.data[0]!.metadata_mark)
    expect((await send('GET', '/flow-rows?filter[status]=none')).statusCode).toBe(422)
  })

  test('is compressed where the reader takes that', async () => {
    const { send, createFlow } = await testApp()
    for (let at = 0; at < 10; at += 1) await createFlow({ description: 'Prices of maize and gari. '.repeat(10) })
    for (const encoding of ['br', 'gzip']) {
      const answer = await send('GET', '/v1/flows', { headers: { 'accept-encoding': encoding } })
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(answer.rawPayload.length).toBeLessThan(1500)
    }
    expect((await send('GET', '/v1/flows')).headers['content-encoding']).toBeUndefined()
  })
})

describe('a flow', () => {
  test('is created with what is left out filled in, and found at its location', async () => {
    const { send } = await testApp()
    const created = await send('POST', '/v1/flows', { body: { name: ' Rain ', type: 'sms', id: 'mine', extra: 1 } })
    const { data } = created.json()
    expect(data).toMatchObject({
      name: 'Rain',
      description: null,
      flow_executions_count: 0,
      status: 'draft',
      metadata: '{}',
    })
    expect(data.id).not.toBe('mine')
    expect(created.headers.location).toBe(`/v1/flows/${data.id}`)
    const read = await send('GET', created.headers.location!)
    expect(read.json()).toEqual(created.json())
    expect(read.headers.etag).toBe(created.headers.etag)
  })

  test('keeps its metadata byte for byte', async () => {
    const { send, createFlow } = await testApp()
    const metadata = ' {"big": 12345678901234567890.10, "b":1, "a":2, "b":"\\u00e9 é \\ud83d\\ude00"}\n'
    const { id } = await createFlow({ metadata })
    expect((await send('GET', `/v1/flows/${id}`)).json().data.metadata).toBe(metadata)
  })

  test('is only sent again when it has changed', async () => {
    const { send, createFlow } = await testApp()
    const { id } = await createFlow()
    const etag = String((await send('GET', `/v1/flows/${id}`)).headers.etag)
    const headers = { 'if-none-match': etag }
    const unchanged = await send('GET', `/v1/flows/${id}`, { headers })
    expect([unchanged.statusCode, unchanged.body, unchanged.headers.etag]).toEqual([304, '', etag])
    await send('PATCH', `/v1/flows/${id}`, { body: { name: 'Other' } })
    expect((await send('GET', `/v1/flows/${id}`, { headers })).statusCode).toBe(200)
  })

  test('is gone from lists and counts once deleted', async () => {
    const { send, createFlow } = await testApp()
    const { id } = await createFlow()
    expect((await send('DELETE', `/v1/flows/${id}`)).statusCode).toBe(204)
    expect((await send('GET', `/v1/flows/${id}`)).statusCode).toBe(404)
    expect((await send('DELETE', `/v1/flows/${id}`)).statusCode).toBe(404)
    expect((await send('GET', '/v1/flows')).json().meta.total).toBe(0)
    expect((await send('GET', '/flow-counts')).json().data.all).toBe(0)
  })

  test('is started once it is published, one call for each number', async () => {
    const { send, createFlow } = await testApp()
    const { id } = await createFlow()
    const path = `/v1/flows/${id}/start`
    const refused = await send('POST', path)
    expect([refused.statusCode, refused.json().message]).toEqual([409, expect.stringContaining('Publish it first')])
    await send('PATCH', `/v1/flows/${id}`, { body: { status: 'published' } })
    expect((await send('POST', path)).json().data.flow_executions_count).toBe(0)
    const started = await send('POST', path, { body: { to: ['+22997000001', '0022997000002'] } })
    expect(started.json().data.flow_executions_count).toBe(2)
    const { data } = (await send('GET', `/v1/flows/${id}/executions?filter[to]=22997`)).json()
    expect(data).toMatchObject([{ status: 'queued', direction: 'outgoing' }, { status: 'queued' }])
  })
})

describe('If-Match', () => {
  test.each(['PATCH', 'PUT'])(
    'says in its history that %s brought a version back, where that is so',
    async (method) => {
      const { send, createFlow } = await testApp()
      const { id } = await createFlow({ name: 'Rain' })
      const path = `/v1/flows/${id}`
      await send(method, path, { body: { name: 'Storm' } })
      for (const version of ['1', '', 'x', '1e0', '99999999999', '1, 1'])
        await send(method, path, { body: { name: `Wind ${version}` }, headers: { 'restores-version': version } })
      await send(method, path, { body: { name: 'Rain' }, headers: { 'restores-version': '1' } })
      const { data } = (await send('GET', `/flow-history/${id}`)).json()
      const restored = data.map((row: { restored_version: number | null }) => row.restored_version)
      expect(restored).toEqual([1, null, null, null, null, null, null, null, null])
    },
  )

  test.each(['PATCH', 'PUT', 'DELETE'])('lets %s pass only for the version that was read', async (method) => {
    const { send, createFlow } = await testApp()
    const { id } = await createFlow()
    const path = `/v1/flows/${id}`
    const body = method === 'DELETE' ? undefined : { name: 'Mine' }
    const stale = String((await send('GET', path)).headers.etag)
    await send('PATCH', path, { body: { name: 'Theirs' } })
    const current = await send('GET', path)
    const etag = String(current.headers.etag)

    for (const mark of [stale, `W/${etag}`, 'nonsense']) {
      const refused = await send(method, path, { body, headers: { 'if-match': mark } })
      expect([refused.statusCode, refused.json().current]).toEqual([412, current.json().data])
      expect(refused.headers.etag).toBe(etag)
    }
    const passed = await send(method, path, { body, headers: { 'if-match': `${stale}, ${etag}` } })
    expect(passed.statusCode).toBeLessThan(300)
  })

  test('of a star asks for nothing but the flow', async () => {
    const { send, createFlow } = await testApp()
    const { id } = await createFlow()
    const headers = { 'if-match': '*' }
    expect((await send('PATCH', `/v1/flows/${id}`, { body: { name: 'New' }, headers })).statusCode).toBe(200)
    expect((await send('PATCH', '/v1/flows/unknown', { body: { name: 'New' }, headers })).statusCode).toBe(404)
  })
})

describe('Idempotency-Key', () => {
  const body = { name: 'Rain', type: 'sms' }
  const headers = { 'idempotency-key': 'a1b2' }

  test('makes one flow of a request sent twice', async () => {
    const { send } = await testApp()
    const first = await send('POST', '/v1/flows', { body, headers })
    const second = await send('POST', '/v1/flows', { body: { type: 'sms', name: ' Rain' }, headers })
    expect([second.statusCode, second.json()]).toEqual([201, first.json()])
    expect(second.headers).toMatchObject({ location: first.headers.location, etag: first.headers.etag })
    expect((await send('GET', '/v1/flows')).json().meta.total).toBe(1)
  })

  test('is refused for another request', async () => {
    const { send } = await testApp()
    await send('POST', '/v1/flows', { body, headers })
    const answer = await send('POST', '/v1/flows', { body: { ...body, name: 'Sun' }, headers })
    const sentence = 'This idempotency key was used for another request. Use a new key.'
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toEqual({ message: sentence, errors: { 'Idempotency-Key': [sentence] } })
  })

  test('means nothing to another account', async () => {
    const { send, makeKey } = await testApp()
    await send('POST', '/v1/flows', { body, headers })
    const key = await makeKey('read', 'write')
    expect((await send('POST', '/v1/flows', { body: { ...body, name: 'Sun' }, headers, key })).statusCode).toBe(201)
  })

  test.each(['', 'x'.repeat(256), 'clé'])('of %j is refused', async (key) => {
    const { send } = await testApp()
    const answer = await send('POST', '/v1/flows', { body, headers: { 'idempotency-key': key } })
    expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([422, ['Idempotency-Key']])
  })
})
