import { type AddressInfo, connect, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Problem } from '../contract/problem.ts'
import { testApp } from './test-app.ts'
import type { App } from './to-route.ts'

const mebibyte = 1024 * 1024

const portOf = async (app: App): Promise<number> => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

/** The first answer on a connection. */
const answered = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = ''
    socket.on('data', (data) => {
      received += data
      if (received.endsWith('}')) resolve(received)
    })
    socket.on('end', () => resolve(received))
    socket.on('error', reject)
    onTestFinished(() => void socket.destroy())
  })

const ofLength = `Content-Length: ${8 * mebibyte}`
const mebibyteOf = 'x'.repeat(mebibyte)
test.each([
  ['of a length that is told', ['Content-Type: application/json', ofLength], mebibyteOf, 413],
  ['in chunks', ['Content-Type: application/json', 'Transfer-Encoding: chunked'], `100000\r\n${mebibyteOf}\r\n`, 413],
  ['of another type', ['Content-Type: text/csv', ofLength], mebibyteOf, 415],
])('that is too large, %s, is refused to whoever sends all of it before they listen', async (_, head, part, status) => {
  const { app, key } = await testApp()
  const socket = connect(await portOf(app), '127.0.0.1')
  const heads = ['POST /v1/flows HTTP/1.1', 'Host: x', `Authorization: Bearer ${key}`, ...head]
  socket.write(`${heads.join('\r\n')}\r\n\r\n`)
  for (let sent = 0; sent < 8; sent += 1) {
    await new Promise<void>((resolve, reject) => socket.write(part, (error) => (error ? reject(error) : resolve())))
  }
  const text = await answered(socket)
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(Problem.parse(JSON.parse(text.slice(text.indexOf('\r\n\r\n'))))).toBeTruthy()
})

describe('what the parser of HTTP refuses', () => {
  test.each([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['an address of 20,000 characters', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ])('%s is answered in JSON', async (_, request, status) => {
    const { head, message } = await asked(request)
    expect(head).toContain(`HTTP/1.1 ${status} `)
    expect(message).toMatch(/\.$/)
  })
})

describe('a request that doesn’t say for which host it is', () => {
  test.each(['GET /v1/flows', 'GET /flows', 'GET /docs', 'GET /nowhere', 'GET /health', 'POST /session'])(
    'is answered in JSON, over HTTP/1.1: %s',
    async (line) => {
      const { head, message } = await asked(`${line} HTTP/1.1\r\nAccept: text/html\r\n\r\n`)
      expect(head).toMatch(/^HTTP\/1.1 400 /)
      expect(head).toContain('x-content-type-options: nosniff')
      expect(message).toBe('The request could not be read.')
    },
  )

  test('is in the language that is asked for, as any other refusal', async () => {
    const { head, message } = await asked('GET /v1/flows HTTP/1.1\r\nAccept-Language: fr\r\n\r\n')
    expect([head, message]).toEqual([
      expect.stringContaining('content-language: fr'),
      expect.stringMatching(/^La requête /),
    ])
  })

  test('is none to refuse over HTTP/1.0', async () => {
    const { head, message } = await asked('GET /v1/flows HTTP/1.0\r\n\r\n')
    expect([head, message]).toEqual([expect.stringMatching(/^HTTP\/1.1 401 /), 'Unauthenticated.'])
  })
})

/** Sends a request as it is, and reads the refusal. */
const asked = async (request: string) => {
  const { app } = await testApp()
  const socket = connect(await portOf(app), '127.0.0.1')
  socket.write(request)
  const [head = '', body = ''] = (await answered(socket)).split('\r\n\r\n')
  return { head, message: Problem.parse(JSON.parse(body)).message }
}
