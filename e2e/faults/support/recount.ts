import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'

export type FlowFound = {
  id: string
  name: string
  /** By which its writer knows it, in its metadata; null where there is none. */
  mark: string | null
  executions: number
  in_trash: number
}

/**
 * Looks into the file of a running server, as any other program could: it must be sound, and all that is kept of a sum
 * must be what a recount comes to. Returns the flows in it, those in the trash included.
 */
export const recount = (path: string): FlowFound[] => {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const all = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
    assert.deepEqual(all('pragma integrity_check'), [{ integrity_check: 'ok' }])
    assert.deepEqual(all('pragma foreign_key_check'), [])
    const counted = '(select count(*) from executions where flow_no = flows.no)'
    assert.deepEqual(all(`select id from flows where flow_executions_count <> ${counted}`), [])
    const tallies = 'select status, type, flows from flow_tallies where flows <> 0'
    const tallied = `select status, type, count(*) from flows where deleted_at is null group by status, type`
    assert.deepEqual(all(`${tallies} except ${tallied}`), [])
    assert.deepEqual(all(`${tallied} except ${tallies}`), [])
    // As the columns above say.
    return all(`select id, name, metadata ->> 'mark' as mark, flow_executions_count as executions, deleted_at is not null as in_trash
      from flows order by no`) as unknown as FlowFound[]
  } finally {
    database.close()
  }
}
