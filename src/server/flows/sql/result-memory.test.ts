import { expect, test } from 'vitest'
import { createResultMemory } from './result-memory.ts'

const bytes = (length: number) => async () => new Uint8Array(length)

const isKnown = (memory: ReturnType<typeof createResultMemory>, name: string) =>
  memory.recall(name, 'now') !== undefined

test('finds once what holds, and anew what holds no more', async () => {
  const memory = createResultMemory(10_000)
  let found = 0
  const find = async () => new Uint8Array([(found += 1)])
  expect(await memory.find('a', 'now', find)).toEqual(new Uint8Array([1]))
  expect(await memory.find('a', 'now', find)).toEqual(new Uint8Array([1]))
  expect(await memory.find('a', 'later', find)).toEqual(new Uint8Array([2]))
  expect(memory.recall('a', 'now')).toBeUndefined()
})

test('never holds more than it may, and forgets first what was asked for least lately', async () => {
  const memory = createResultMemory(10_000)
  for (const name of ['a', 'b', 'c']) await memory.find(name, 'now', bytes(3000))
  expect(isKnown(memory, 'a')).toBe(true)
  await memory.find('d', 'now', bytes(3000))
  expect(['a', 'b', 'c', 'd'].map((name) => isKnown(memory, name))).toEqual([true, false, true, true])
  for (let at = 0; at < 1000; at += 1) {
    await memory.find(`${at} ${'x'.repeat(at)}`, 'now', bytes(at))
    memory.isRepeated(`${at} ${'y'.repeat(at)}`, 'now')
    expect(memory.bytes()).toBeLessThanOrEqual(10_000)
  }
})

test('does not keep what is too large for it, and keeps the rest', async () => {
  const memory = createResultMemory(10_000)
  await memory.find('a', 'now', bytes(3000))
  expect((await memory.find('large', 'now', bytes(20_000))).length).toBe(20_000)
  expect(['a', 'large'].map((name) => isKnown(memory, name))).toEqual([true, false])
})

test('knows what was asked before in the same state', () => {
  const memory = createResultMemory(10_000)
  const asked = ['now', 'now', 'later', 'later'].map((holdsFor) => memory.isRepeated('a', holdsFor))
  expect(asked).toEqual([false, true, false, true])
})
