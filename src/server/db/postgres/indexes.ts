import { type Kysely, sql } from 'kysely'

/** Why each is there: docs/decisions/0009-postgresql.md. */
export const createIndexes = async (db: Kysely<unknown>): Promise<void> => {
  for (const [name, columns] of Object.entries(flowIndexes))
    // `no` goes along, so that orders are read off the index alone.
    await sql`create index ${sql.ref(name)} on flows (${sql.raw(columns)}) include (no)
      where deleted_at is null`.execute(db)
  await sql`create index flows_in_trash on flows (deleted_at) where deleted_at is not null`.execute(db)
  for (const [name, columns] of Object.entries(executionIndexes))
    await sql`create index ${sql.ref(name)} on executions (${sql.raw(columns)})`.execute(db)
}

/** Of the flows in use; to sort by, each in its usual direction, with what the filters on flows ask. */
const flowIndexes = {
  flows_by_updated_at: 'updated_at desc, id, status, type',
  flows_by_created_at: 'created_at desc, id, status, type',
  flows_by_name: 'name_folded, id, status, type',
  flows_by_count: 'flow_executions_count, id, status, type',
  flows_by_status: 'status, id, type',
  flows_by_type: 'type, id, status',
}

const executionIndexes = {
  executions_by_age: 'flow_no, created_at desc, no desc',
  // For filters, until the copies in memory are there, and where there are none.
  executions_by_callee: 'callee, flow_no',
  executions_by_caller: 'caller, flow_no',
  executions_by_status: 'status, direction, flow_no',
  executions_by_duration: 'duration, flow_no',
}
