import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Problem } from '../contract/problem.ts'
import { StoreBusy } from './db/store-busy.ts'
import { testApp } from './test-app.ts'

const json = { 'content-type': 'application/json' }
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('a body', () => {
  test.each([
    ['malformed', '{"name": ', json, 400, 'The body is not readable JSON.'],
    ['not in UTF-8', Buffer.from([0x22, 0xff, 0x22]), json, 400, 'The body is not readable JSON.'],
    ['nested 65 levels deep', nested(65), json, 422, 'The body is nested more than 64 levels deep.'],
    ['nested 400,000 levels deep', nested(400_000), json, 422, 'The body is nested more than 64 levels deep.'],
    ['opened and never closed', '['.repeat(1_000_000), json, 422, 'The body is nested more than 64 levels deep.'],
    ['over 1 MiB', `"${'x'.repeat(1024 * 1024)}"`, json, 413, 'The body is larger than 1 MiB. Send less at a time.'],
    ['a list', '[]', json, 422, 'Send a JSON object.'],
    ['null', 'null', json, 422, 'Send a JSON object.'],
    ['empty', '', json, 422, 'Send a JSON object.'],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, /application\/json/],
    ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, /application\/json/],
    ['a form with files', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415, /application\/json/],
    ['of no type', '{}', {}, 415, /application\/json/],
    ['of a broken type', '{}', { 'content-type': '/' }, 415, /application\/json/],
    ['compressed', '{}', { ...json, 'content-encoding': 'gzip' }, 415, /Content-Encoding/],
  ])('that is %s is refused', async (_, body, headers, status, message) => {
    const { send } = await testApp()
    const answer = await send('POST', '/v1/flows', { body, headers })
    expect(answer.statusCode).toBe(status)
    expect(Problem.parse(answer.json()).message).toMatch(message)
    expect('errors' in answer.json()).toBe(status === 422)
  })

  test('may be nested 64 levels deep, and say its character set', async () => {
    const { send } = await testApp()
    const body = `{"name": "Rain", "type": "sms", "more": ${nested(63)}}`
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect((await send('POST', '/v1/flows', { body, headers })).statusCode).toBe(201)
  })

  test('with keys that JavaScript gives a meaning to does no harm', async () => {
    const { send } = await testApp()
    const body =
      '{"name": "Rain", "type": "sms", "__proto__": {"status": "published"}, "constructor": {"prototype": 1}}'
    const answer = await send('POST', '/v1/flows', { body, headers: json })
    expect([answer.statusCode, answer.json().data.status]).toEqual([201, 'draft'])
    expect(({} as { status?: string }).status).toBeUndefined()
  })

  test('tells every field that is wrong, in the language of the reader', async () => {
    const { send } = await testApp()
    const headers = { 'accept-language': 'fr-BJ, fr;q=0.9, en;q=0.5' }
    const answer = await send('POST', '/v1/flows', { body: { type: 'fax', metadata: '{' }, headers })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers).toMatchObject({ 'content-language': 'fr', vary: 'Accept-Language' })
    const errors = {
      name: ['Donnez un nom au flux.'],
      type: ['Choisissez un type : voice (voix) ou sms.'],
      metadata: ['Écrivez les métadonnées en JSON ; une erreur empêche de les lire.'],
    }
    const message = ['Certaines valeurs ne peuvent pas être acceptées.', ...Object.values(errors).flat()].join(' ')
    expect(answer.json()).toEqual({ message, errors })
  })

  test('with one thing wrong is refused with that sentence', async () => {
    const { send, createFlow } = await testApp()
    const { id } = await createFlow({ status: 'published' })
    const sentence = 'Give the number with its country code, 8 to 15 digits, such as +229 01 97 00 00 01.'
    const answer = await send('POST', `/v1/flows/${id}/start`, { body: { to: ['1', '2'] } })
    expect(answer.json()).toEqual({ message: sentence, errors: { 'to.0': [sentence], 'to.1': [sentence] } })
  })

  test.each(['\ud800', 'a\0b'])('with text that can’t be kept (%j) is refused', async (name) => {
    const { send } = await testApp()
    const answer = await send('POST', '/v1/flows', { body: JSON.stringify({ name, type: 'sms' }), headers: json })
    expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([422, ['name']])
  })
})

describe('a query', () => {
  test.each([
    ['page=0', 'page'],
    ['page=x', 'page'],
    ['limit=101', 'limit'],
    ['limit=-1', 'limit'],
    ['filter[status]=gone', 'filter[status]'],
    ['filter[type]=fax', 'filter[type]'],
    ['filter[from]=someone', 'filter[from]'],
    ['filter[to]=%2B', 'filter[to]'],
    ['filter[direction]=up', 'filter[direction]'],
    ['filter[duration]=long', 'filter[duration]'],
    ['sort=color', 'sort'],
    ['page=1&page=2', 'page'],
  ])('of %s is refused at its parameter', async (query, field) => {
    const { send } = await testApp()
    const answer = await send('GET', `/v1/flows?${query}`)
    expect(answer.statusCode).toBe(422)
    expect(Object.keys(Problem.parse(answer.json()).errors ?? {})).toEqual([field])
  })

  test('names the parameter that is given twice as such', async () => {
    const { send } = await testApp()
    expect((await send('GET', '/v1/flows?limit=10&limit=10')).json().message).toBe('Give this parameter only once.')
  })

  test.each(['filter[color]=red', 'filter=red', 'per_page=5', '__proto__=1', 'filter[status][]=draft'])(
    'with the unknown %s lists what is allowed',
    async (query) => {
      const { send } = await testApp()
      const answer = await send('GET', `/v1/flows?${query}`)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().message).toContain(query.split('=')[0])
      expect(answer.json().message).toContain('Allowed are: page, limit, filter[from], filter[to],')
    },
  )

  test('of 10,000 parameters is refused without repeating them all', async () => {
    const { send } = await testApp()
    const query = Array.from({ length: 10_000 }, (_, at) => `p${at}=${at}`).join('&')
    const answer = await send('GET', `/v1/flows?${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.body.length).toBeLessThan(500)
  })
})

describe('a path', () => {
  test.each([
    ['GET', '/v1/flows/unknown', 404, 'There is no flow with this id. It may have been deleted.'],
    ['PATCH', '/v1/flows/unknown', 404, 'There is no flow with this id. It may have been deleted.'],
    ['DELETE', '/v1/flows/unknown', 404, 'There is no flow with this id. It may have been deleted.'],
    ['POST', '/v1/flows/unknown/start', 404, 'There is no flow with this id. It may have been deleted.'],
    ['GET', '/v1/flows/unknown/executions', 404, 'There is no flow with this id. It may have been deleted.'],
    ['GET', `/v1/flows/${'x'.repeat(5000)}`, 404, 'There is nothing at this address.'],
    ['GET', '/v1/unknown', 404, 'There is nothing at this address.'],
    ['GET', '/v1', 404, 'There is nothing at this address.'],
    ['POST', '/', 404, 'There is nothing at this address.'],
    ['GET', '/v1/flows/%zz', 400, 'The request could not be read.'],
    ['GET', '/v1/flows/%ff', 400, 'The request could not be read.'],
    ['GET', '/v1/flows/a%00b', 404, 'There is no flow with this id. It may have been deleted.'],
  ])('%s %s', async (method, path, status, message) => {
    const { send } = await testApp()
    const body = method === 'PATCH' ? {} : undefined
    const answer = await send(method, path, { body, headers: { accept: 'text/html' } })
    expect([answer.statusCode, answer.json()]).toEqual([status, { message }])
  })

  test.each([
    ['DELETE', '/v1/flows', 'GET, HEAD, POST'],
    ['OPTIONS', '/v1/flows', 'GET, HEAD, POST'],
    ['POST', '/v1/flows/x', 'GET, HEAD, PATCH, PUT, DELETE'],
    ['GET', '/v1/flows/x/start', 'POST'],
    ['GET', '/v1/flows/x/executions/y', 'PATCH'],
    ['PUT', '/session', 'GET, HEAD, POST, DELETE'],
    ['POST', '/health', 'GET, HEAD'],
    ['PATCH', '/flow-counts', 'GET, HEAD'],
    ['POST', '/docs', 'GET, HEAD'],
    ['DELETE', '/docs', 'GET, HEAD'],
  ])('%s %s is not a method that it takes', async (method, path, allow) => {
    const { send } = await testApp()
    const answer = await send(method, path)
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow])
    expect(answer.json()).toEqual({ message: `This address doesn’t take ${method}. It takes ${allow}.` })
  })
})

/** Lists flows where the store fails with `error`; `written` gets the lines of the log. */
const failing = async (error: Error, written: string[] = []) => {
  const log = new Writable({
    write: (line, _, done) => {
      written.push(String(line))
      done()
    },
  })
  const server = await testApp({ log })
  server.flows.list = async () => {
    throw error
  }
  return server.send('GET', '/v1/flows')
}

describe('a server in trouble', () => {
  test('says that it is busy, and when to try again', async () => {
    const answer = await failing(new StoreBusy('locked'))
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(answer.json().message).toMatch(/try again in a moment/)
  })

  test('keeps a fault to itself, and logs it without the key', async () => {
    const written: string[] = []
    const answer = await failing(new Error('secret detail'), written)
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({ message: expect.stringMatching(/^Something went wrong on our side\./) })
    expect(written.join()).toContain('secret detail')
    expect(written.join()).not.toMatch(/Bearer|ov_/)
  })
})
