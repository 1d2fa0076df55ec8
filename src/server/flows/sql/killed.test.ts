import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '../../db/open-database.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

test('a killed writer loses nothing that it acknowledged', { timeout: 60_000 }, async () => {
  const url = `file:${join(mkdtempSync(join(tmpdir(), 'flows-killed-')), 'flows.db')}`
  const acknowledged: string[] = []
  for (let round = 1; round <= 3; round += 1) acknowledged.push(...(await writeUntilKilled(url, 10 * round)))

  const db = await openDatabase(url)
  const store = createSqlFlowStore(db)
  for (const id of acknowledged) expect((await store.get(id))?.flow.flow_executions_count).toBe(2)
  expect((await sql<object>`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }])
  const { rows } = await sql<object>`
    select * from flows where flow_executions_count <> (select count(*) from executions where flow_no = flows.no)`.execute(
    db,
  )
  expect(rows).toEqual([])
  await store.close()
})

const writeUntilKilled = (url: string, least: number): Promise<string[]> =>
  new Promise((resolve) => {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'killed-writer.ts'), url])
    let said = ''
    writer.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.split('\n').length > least) writer.kill('SIGKILL')
    })
    // The last line may be cut in half.
    writer.on('close', () => resolve(said.split('\n').slice(0, -1)))
  })
