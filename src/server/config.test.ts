import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('every variable has a default, and an empty one counts as absent', () => {
  const defaults = {
    HOST: '127.0.0.1',
    PORT: 4173,
    DATABASE_URL: 'file:data/flows.db',
    RATE_LIMIT: 6000,
    TRUSTED_PROXIES: [],
    WEB_DIRECTORY: join(import.meta.dirname, '../../dist'),
  }
  expect(readConfig({})).toEqual(defaults)
  expect(readConfig({ HOST: '', PORT: ' ', FLOWS_API_KEY: '', PATH: '/bin' })).toEqual(defaults)
})

test('takes what is given', () => {
  const given = {
    HOST: '0.0.0.0',
    PORT: '0',
    DATABASE_URL: 'file:/tmp/a.db',
    FLOWS_API_KEY: 'k'.repeat(20),
    RATE_LIMIT: '0',
    TRUSTED_PROXIES: '10.0.0.5, 192.168.0.0/16,,fd00::/8',
    WEB_DIRECTORY: '/srv/dashboard',
  }
  const TRUSTED_PROXIES = ['10.0.0.5', '192.168.0.0/16', 'fd00::/8']
  expect(readConfig(given)).toEqual({ ...given, PORT: 0, RATE_LIMIT: 0, TRUSTED_PROXIES })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
  [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT must be a whole number from 0 to 999999999, not "-1".'],
])('refuses %o in one sentence', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})

test.each([
  'yes',
  'proxy.example',
  '10.0.0',
  '10.0.0.0/33',
  '0.0.0.0/0',
  '::/129',
  '10.0.0.0/255.0.0.0',
  'fe80::1%eth0',
  '1.2.3.4; ::1',
])('refuses %s as the address of a proxy, and says how it is written', (proxies) => {
  expect(() => readConfig({ TRUSTED_PROXIES: `10.0.0.5,${proxies}` })).toThrow(
    `TRUSTED_PROXIES must be addresses or ranges, with commas between, such as 10.0.0.5,192.168.0.0/16, not "10.0.0.5,${proxies}".`,
  )
})

test('refuses a short key without repeating it', () => {
  expect(() => readConfig({ FLOWS_API_KEY: 'hunter2' })).toThrow(/^FLOWS_API_KEY must have 20 characters or more\.$/)
})

test('takes the address and the key of the real service', () => {
  const config = readConfig({ OUR_VOICE_API_URL: 'https://api.getourvoice.com/v1', OUR_VOICE_API_KEY: 'a-key' })
  expect([config.OUR_VOICE_API_URL?.href, config.OUR_VOICE_API_KEY]).toEqual([
    'https://api.getourvoice.com/v1',
    'a-key',
  ])
  for (const url of ['http://127.0.0.1:8080/v1', 'http://localhost/v1', 'http://[::1]/v1'])
    expect(readConfig({ OUR_VOICE_API_URL: url }).OUR_VOICE_API_URL?.href).toBe(url)
})

test.each([
  'http://api.getourvoice.com/v1',
  'http://localhost.evil.example/v1',
  'https://me:secret@api.getourvoice.com/v1',
  'https://api.getourvoice.com/v1?key=secret',
  'https://api.getourvoice.com/v1#secret',
  'api.getourvoice.com',
  'file:///etc/passwd',
])('refuses %s as the address of the service, without repeating it', (url) => {
  expect(() => readConfig({ OUR_VOICE_API_URL: url })).toThrow(
    /^OUR_VOICE_API_URL must be an address such as https:\/\/api\.getourvoice\.com\/v1\.$/,
  )
})

test('refuses an account key without the service, or one that is none, without repeating it', () => {
  expect(() => readConfig({ OUR_VOICE_API_KEY: 'secret' })).toThrow(/^OUR_VOICE_API_KEY is of use .* only\./)
  expect(() => readConfig({ OUR_VOICE_API_URL: 'https://x.example', OUR_VOICE_API_KEY: 'se cret' })).toThrow(
    /^OUR_VOICE_API_KEY must be a key, on one line\.$/,
  )
})

test('names every variable that is wrong', () => {
  expect(() => readConfig({ PORT: 'x', RATE_LIMIT: 'y' })).toThrow(/PORT .*\. RATE_LIMIT .*\./)
})
