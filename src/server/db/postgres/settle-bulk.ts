import { sql } from 'kysely'
import type { FlowsDatabase } from '../schema.ts'

/** After flows were written with a `no` of their own: goes on from there, and has PostgreSQL count what it now has. */
export const settleBulk = async (db: FlowsDatabase): Promise<void> => {
  await sql`select setval(pg_get_serial_sequence('flows', 'no'), max(no)) from flows`.execute(db)
  await sql`analyze flows, executions, flow_search, flow_tallies`.execute(db)
}
