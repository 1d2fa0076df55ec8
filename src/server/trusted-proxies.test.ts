import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { testApp } from './test-app.ts'

/** A server on the wire, where all connections come from this machine. */
const behind = async (...trustedProxies: string[]) => {
  const { app, send, key } = await testApp({ trustedProxies })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const attempt = (key: string, forwardedFor: string) =>
    fetch(`${origin}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
      body: JSON.stringify({ key }),
    })
  /** Where sign-ins came from, each once, the first first. */
  const origins = async (): Promise<(string | null)[]> => {
    const entries = (await send('GET', '/audit?limit=100')).json().data as { action: string; subject: string | null }[]
    const ofSignIns = entries.filter(({ action }) => /^session\.(started|refused)$/.test(action)).toReversed()
    return [...new Set(ofSignIns.map(({ subject }) => subject))]
  }
  return { origin, key, attempt, origins }
}

describe('behind a proxy that is trusted', () => {
  test.each([[['127.0.0.1']], [['127.0.0.0/8']], [['10.0.0.0/8', '::ffff:127.0.0.1']]])(
    'the address before it counts, each for itself (%j)',
    async (trusted) => {
      const { attempt, origins, key } = await behind(...trusted)
      for (let at = 0; at < 10; at += 1) expect((await attempt(`wrong ${at}`, '203.0.113.7')).status).toBe(401)
      expect((await attempt(key, '203.0.113.7')).status).toBe(429)
      expect((await attempt(key, '203.0.113.8')).status).toBe(200)
      expect(await origins()).toEqual(['203.0.113.7', '203.0.113.8'])
    },
  )

  test('what whoever asks has put before that address counts for nothing', async () => {
    const { attempt, origins, key } = await behind('127.0.0.1')
    for (let at = 0; at < 10; at += 1) await attempt(`wrong ${at}`, `192.0.2.${at}, 203.0.113.7`)
    expect((await attempt(key, '192.0.2.99, 203.0.113.7')).status).toBe(429)
    expect(await origins()).toEqual(['203.0.113.7'])
  })

  test('several of them are passed over', async () => {
    const { attempt, origins, key } = await behind('127.0.0.1', '10.1.0.0/16')
    await attempt(key, '192.0.2.1, 203.0.113.7, 10.1.2.3')
    expect(await origins()).toEqual(['203.0.113.7'])
  })

  test.each(['203.0.113.7:52001', 'unknown', 'x'.repeat(40), ' , '])(
    'what is no address leaves that of the proxy (%s)',
    async (told) => {
      const { attempt, origins, key } = await behind('127.0.0.1')
      await attempt(key, told)
      expect(await origins()).toEqual(['127.0.0.1'])
    },
  )

  test('nothing but the address is believed of it', async () => {
    const { origin } = await behind('127.0.0.1')
    const headers = { 'x-forwarded-host': 'x.example', 'x-forwarded-proto': 'https' }
    const page = await (await fetch(`${origin}/docs`, { headers })).text()
    expect(page).toContain(`'${origin}/v1/flows`)
    expect(page).not.toContain('x.example')
  })
})

test.each([[[]], [['10.0.0.0/8', '2001:db8::/32']]])(
  'a forged address from elsewhere is ignored (%j)',
  async (trusted) => {
    const { attempt, origins, key } = await behind(...trusted)
    for (let at = 0; at < 10; at += 1) expect((await attempt(`wrong ${at}`, `10.0.0.${at}`)).status).toBe(401)
    expect((await attempt(key, '10.0.0.99')).status).toBe(429)
    expect(await origins()).toEqual(['127.0.0.1'])
  },
)
