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
