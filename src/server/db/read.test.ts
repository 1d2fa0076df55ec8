import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { read } from './read.ts'
import { StoreBusy } from './store-busy.ts'

test('a failure that has ended the transaction by itself, as one of the disk does, is the one that is told', async () => {
  const db = await openDatabase('file::memory:')
  const failing = read(db, async (reader) => {
    await reader.executeQuery(CompiledQuery.raw('rollback'))
    throw new StoreBusy('disk')
  })
  await expect(failing).rejects.toMatchObject({ name: 'StoreBusy', reason: 'disk' })
  const { rows } = await read(db, (reader) =>
    reader.executeQuery<{ one: number }>(CompiledQuery.raw('select 1 as one')),
  )
  expect(rows).toEqual([{ one: 1 }])
  await db.destroy()
})
