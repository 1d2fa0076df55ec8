import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'

const call = { direction: 'incoming', status: 'ringing' }

test('a gateway reports a call and what becomes of it', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const path = `/v1/flows/${id}/executions`
  const body = { ...call, caller: '00 229 97-00-00-01', start_time: '2026-03-16T08:00:00+01:00', data: { n: [1, 'a'] } }
  const reported = await send('POST', path, { body })
  const { data } = reported.json()
  expect(data).toMatchObject({
    flow_id: id,
    caller: '+22997000001',
    start_time: '2026-03-16T07:00:00.000000Z',
    duration: null,
  })
  const ended = { status: 'completed', end_time: '2026-03-16T07:01:30Z', flow_step: { label: 'Menu', position: '2' } }
  const updated = await send('PATCH', `${path}/${data.id}`, { body: ended })
  expect(updated.json().data).toMatchObject({
    ...data,
    status: 'completed',
    end_time: '2026-03-16T07:01:30.000000Z',
    duration: 90,
    flow_step: { label: 'Menu', position: '2', type: null },
    updated_at: expect.any(String),
  })
  expect((await send('GET', `/v1/flows/${id}`)).json().data.flow_executions_count).toBe(1)
})

test('what can’t have been is refused at the field that says it', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const path = `/v1/flows/${id}/executions`
  const errorsOf = async (method: string, url: string, body: object) => {
    const answer = await send(method, url, { body })
    return [answer.statusCode, answer.json().errors]
  }
  const start_time = '2026-03-16T07:13:21Z'
  const early = { end_time: '2026-03-16T07:12:00Z' }
  const tooEarly = [422, { end_time: ['The end must not be before the start.'] }]
  expect(await errorsOf('POST', path, { ...call, start_time, ...early })).toEqual(tooEarly)
  const { data } = (await send('POST', path, { body: { ...call, start_time } })).json()
  expect(await errorsOf('PATCH', `${path}/${data.id}`, early)).toEqual(tooEarly)
  await send('PATCH', `${path}/${data.id}`, { body: { end_time: start_time } })
  expect(await errorsOf('PATCH', `${path}/${data.id}`, { start_time: '2026-03-16T07:13:22Z' })).toEqual(tooEarly)

  for (const day of ['2026-02-30', '2026-04-31', '2025-02-29', '2026-13-01'])
    expect(await errorsOf('POST', path, { ...call, start_time: `${day}T10:00:00Z` })).toEqual([
      422,
      { start_time: ['Give the time as in 2026-03-16T07:13:21Z.'] },
    ])
  const leap = await send('POST', path, { body: { ...call, start_time: '2028-02-29T23:30:00-01:00' } })
  expect(leap.json().data.start_time).toBe('2028-03-01T00:30:00.000000Z')

  expect(await errorsOf('POST', path, { ...call, flow_step: { label: 'x'.repeat(256) } })).toMatchObject([
    422,
    { 'flow_step.label': [expect.any(String)] },
  ])
  for (const data of ['\ud83d', { 'x\udc00': 1 }, ['\\\ud83d']])
    expect(await errorsOf('POST', path, { ...call, data })).toEqual([
      422,
      { data: ['Remove the characters that are not valid text.'] },
    ])
})

test('of what a gateway adds, every digit and character is kept', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const path = `/v1/flows/${id}/executions`
  const data = '{"id":1234567890123456789,"rate":1e400,"text":"😀 \\\\ud83d","n":0.1}'
  const body = `{"direction":"incoming","status":"received","data":${data}}`
  const headers = { 'content-type': 'application/json' }
  expect((await send('POST', path, { body, headers })).body).toContain(`"data":${data}`)
  expect((await send('GET', path)).body).toContain(`"data":${data}`)
})

test('each of the numbers that can’t be called is told', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow({ status: 'published' })
  const started = await send('POST', `/v1/flows/${id}/start`, { body: { to: ['+22997000001', 'bad', '12'] } })
  const sentence = 'Give the number with its country code, 8 to 15 digits, such as +229 01 97 00 00 01.'
  expect(started.json()).toEqual({ message: sentence, errors: { 'to.1': [sentence], 'to.2': [sentence] } })
  for (const number of ['+00 229 97 00 00 01', '0022997000001', '229-97-00-00-01'])
    await send('POST', `/v1/flows/${id}/start`, { body: { to: [number] } })
  const { data } = (await send('GET', `/v1/flows/${id}/executions`)).json()
  expect(data.map(({ callee }: { callee: string }) => callee)).toEqual(Array(3).fill('+22997000001'))
})

test('the list takes the filters on executions, and its pages keep them', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const path = `/v1/flows/${id}/executions`
  for (const status of ['busy', 'failed', 'busy', 'busy']) await send('POST', path, { body: { ...call, status } })
  const { data, links, meta } = (await send('GET', `${path}?filter[status]=busy&limit=2`)).json()
  expect(data.map(({ status }: { status: string }) => status)).toEqual(['busy', 'busy'])
  expect(links.next).toBe(`${path}?filter%5Bstatus%5D=busy&limit=2&page=2`)
  expect(meta).toMatchObject({ total: 3, path })
})

test('an unknown flow and an unknown execution are told apart', async () => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const other = await createFlow()
  const elsewhere = (await send('POST', `/v1/flows/${other.id}/executions`, { body: call })).json().data
  const noFlow = { message: 'There is no flow with this id. It may have been deleted.' }
  const noExecution = { message: 'This flow has no execution with this id.' }
  for (const [method, path, problem] of [
    ['POST', '/v1/flows/unknown/executions', noFlow],
    ['PATCH', `/v1/flows/unknown/executions/${elsewhere.id}`, noFlow],
    ['PATCH', `/v1/flows/${id}/executions/unknown`, noExecution],
    ['PATCH', `/v1/flows/${id}/executions/${elsewhere.id}`, noExecution],
  ] as const) {
    const answer = await send(method, path, { body: call })
    expect([answer.statusCode, answer.json()]).toEqual([404, problem])
  }
})

test.each([
  [{ status: 'busy' }, 'direction'],
  [{ direction: 'incoming' }, 'status'],
  [{ ...call, status: 'published' }, 'status'],
  [{ ...call, caller: '12' }, 'caller'],
  [{ ...call, start_time: 'yesterday' }, 'start_time'],
  // In UTC, they are in a year that takes more than four digits, or before the first.
  [{ ...call, start_time: '9999-12-31T23:59:59-01:00' }, 'start_time'],
  [{ ...call, end_time: '0000-01-01T00:00:00+01:00' }, 'end_time'],
  [{ ...call, flow_step: 'Menu' }, 'flow_step'],
])('a report of %j is refused at %s', async (body, field) => {
  const { send, createFlow } = await testApp()
  const { id } = await createFlow()
  const answer = await send('POST', `/v1/flows/${id}/executions`, { body })
  expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([422, [field]])
})
