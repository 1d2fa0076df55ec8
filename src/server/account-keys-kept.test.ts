import { expect, test } from 'vitest'
import { type StandInRequest } from './upstream/stand-in.ts'
import { accountKey, openInFront } from './in-front-for-test.ts'

/** The service repeats what it was sent, as it shouldn't. */
const leakyAnswer = (status: number) => (request: StandInRequest) => {
  const sent = request.authorization.replace('Bearer ', '')
  return { status, body: JSON.stringify({ message: request.authorization, errors: { [sent]: [sent] }, error: sent }) }
}

test('no key of an account is in any answer, log or row', async () => {
  const { standIn, database, ownKey, send, signIn, lines } = await openInFront({ withServerKey: true })
  const { id } = standIn.put()
  const { answer, headers } = await signIn(accountKey)
  const answers = [answer]
  let requests = 0
  const once = () => ({ 'idempotency-key': String((requests += 1)) })
  for (const how of [null, 'reset' as const, ...[200, 400, 403, 409, 422, 429, 500].map(leakyAnswer)]) {
    standIn.misbehave(how)
    for (const [method, path] of [
      ['GET', '/v1/flows'],
      ['GET', '/session'],
      ['GET', `/v1/flows/${id}`],
      ['PATCH', `/v1/flows/${id}`],
      ['POST', '/v1/flows'],
    ] as const) {
      const body = method === 'GET' ? undefined : { name: 'Rain', type: 'voice' }
      answers.push(await send(method, path, { body, headers: { ...headers, ...once() }, key: null }))
      answers.push(await send(method, path, { body, headers: once(), key: accountKey }))
      answers.push(await send(method, path, { body, headers: once(), key: ownKey }))
    }
  }
  const said = answers.map(({ body, headers }) => body + JSON.stringify(headers)).join()
  const tables = await database.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      database
        .selectFrom(name as 'flows')
        .selectAll()
        .execute(),
    ),
  )
  expect(JSON.stringify(rows)).toContain('"our_voice_')
  for (const text of [said, lines.join(), JSON.stringify(rows)]) {
    expect(text).not.toContain('canary')
  }
  expect(said).toContain('Our Voice')
  expect(await database.selectFrom('passed_writes').selectAll().execute()).not.toEqual([])
})
