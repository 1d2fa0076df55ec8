import { expect, test } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'

const good = async () => 'answer'
const bad = async () => {
  throw new Error('no answer')
}

const broken = async () => {
  let time = 0
  const breaker = createCircuitBreaker({ most: 3, pause: 10_000, now: () => time })
  for (let number = 0; number < 3; number += 1) await expect(breaker.run(bad)).rejects.toThrow('no answer')
  return { breaker, pass: (milliseconds: number) => (time += milliseconds) }
}

test('after some failures in a row nothing is asked for a while', async () => {
  const { breaker, pass } = await broken()
  pass(2500)
  await expect(breaker.run(good)).rejects.toMatchObject({ kind: 'unreachable', retryAfter: 8 })
})

test('then one tries it for all, and what comes of that holds', async () => {
  const { breaker, pass } = await broken()
  pass(10_000)
  const { promise, resolve } = Promise.withResolvers<string>()
  const trying = breaker.run(() => promise)
  await expect(breaker.run(good)).rejects.toMatchObject({ kind: 'unreachable' })
  resolve('there again')
  expect(await trying).toBe('there again')
  expect(await breaker.run(good)).toBe('answer')
})

test('a try that fails begins another while', async () => {
  const { breaker, pass } = await broken()
  pass(10_000)
  await expect(breaker.run(bad)).rejects.toThrow('no answer')
  await expect(breaker.run(good)).rejects.toMatchObject({ kind: 'unreachable', retryAfter: 10 })
})

test('failures that answers come between don’t add up', async () => {
  const breaker = createCircuitBreaker({ most: 2 })
  for (let number = 0; number < 5; number += 1) {
    await expect(breaker.run(bad)).rejects.toThrow('no answer')
    expect(await breaker.run(good)).toBe('answer')
  }
})
