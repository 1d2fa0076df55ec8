import { expect, test } from 'vitest'
import { createRecall } from './recall.ts'

const counting = (answer: string | null) => {
  let lookUps = 0
  const lookUp = async () => {
    lookUps += 1
    return answer
  }
  return { lookUp, count: () => lookUps }
}

test('looks up once a second', async () => {
  let time = 0
  const recall = createRecall<string>(() => time)
  const { lookUp, count } = counting('found')
  for (const at of [5000, 5500, 5999, 6000, 6999]) {
    time = at
    expect(await recall.find('name', lookUp)).toBe('found')
  }
  expect(count()).toBe(2)
})

test('does not remember what was missing', async () => {
  const recall = createRecall<string>(() => 0)
  const { lookUp, count } = counting(null)
  for (let at = 0; at < 3; at += 1) expect(await recall.find('name', lookUp)).toBeNull()
  expect(count()).toBe(3)
})

test('forgets what is being looked up, too', async () => {
  const recall = createRecall<string>(() => 0)
  const late = recall.find('name', async () => 'before')
  recall.forget()
  expect(await late).toBe('before')
  expect(await recall.find('name', async () => 'after')).toBe('after')
})
