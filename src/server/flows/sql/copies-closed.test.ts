import { expect, test } from 'vitest'
import { fillWithRandomFlows } from '../random-flows.contract.ts'
import { isCopied, opened } from './copies-for-test.ts'

test('a store that is closed while its columns are made ends quietly, and at once', async () => {
  for (const rounds of [0, 1, 3]) {
    const { db, copies, store } = await opened({ rowsAtOnce: 1 })
    await fillWithRandomFlows(store)
    const made = copies.made()
    for (let round = 0; round < rounds; round += 1) await isCopied(db, copies)
    await store.close()
    expect(await made).toBe(false)
    expect(await copies.made()).toBe(false)
  }
})

test('a database that goes away while columns are made is not missed', async () => {
  const { db, copies, store } = await opened({ rowsAtOnce: 1 })
  await fillWithRandomFlows(store)
  const made = copies.made()
  await db.destroy()
  expect(await made).toBe(false)
})
