import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../db/open-database.ts'
import { openOverStandIn } from '../upstream/store-over-stand-in.ts'
import { describeKeptOutcomes } from './kept-outcomes.contract.ts'
import { withKeptOutcomes } from './with-kept-outcomes.ts'

describeKeptOutcomes('in a file', () => openDatabase('file::memory:'))

test('while the file is locked, nothing is sent, and it is said that nothing was saved', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'flows-outcomes-')), 'flows.db')
  const database = await openDatabase(`file:${path}`)
  const { standIn, store, close } = await openOverStandIn()
  const other = new DatabaseSync(path)
  onTestFinished(async () => {
    other.close()
    await close()
    await database.destroy()
  })
  const { id } = standIn.put({ name: 'Rain' })
  const idempotency = { account: 'a', key: 'k', digest: 'd' }
  const update = () => withKeptOutcomes(store, database).update(id, { name: 'Storm' }, { idempotency })
  other.exec('begin immediate')
  await expect(update()).rejects.toMatchObject({ status: 503, key: 'store_busy' })
  expect(standIn.requests).toEqual([])
  other.exec('rollback')
  expect((await update()).kind).toBe('updated')
})
