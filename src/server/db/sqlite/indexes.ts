import type { Kysely } from 'kysely'

/** Why each is there: docs/decisions/0002-sqlite-schema-and-plans.md. */
export const createIndexes = async (db: Kysely<unknown>): Promise<void> => {
  for (const [name, columns] of Object.entries(flowIndexes))
    await db.schema
      .createIndex(name)
      .on('flows')
      // SQLite takes an index as covering only when it holds the column of its own condition too.
      .columns([...columns, 'deleted_at'])
      .where('deleted_at', 'is', null)
      .execute()
  await db.schema
    .createIndex('flows_in_trash')
    .on('flows')
    .column('deleted_at')
    .where('deleted_at', 'is not', null)
    .execute()
  for (const [name, columns] of Object.entries(executionIndexes))
    await db.schema.createIndex(name).on('executions').columns(columns).execute()
}

/** Of the flows in use; those in the trash are in none of them. */
const flowIndexes = {
  // To sort by, each in its usual direction, with what the filters on flows ask.
  flows_by_updated_at: ['updated_at desc', 'id', 'status', 'type'],
  flows_by_created_at: ['created_at desc', 'id', 'status', 'type'],
  flows_by_name: ['name_folded', 'id', 'status', 'type'],
  flows_by_count: ['flow_executions_count', 'id', 'status', 'type'],
  flows_by_status: ['status', 'id', 'type'],
  flows_by_type: ['type', 'id', 'status'],
  // To read through for short searches.
  flows_by_text: ['no', 'status', 'type', 'flow_executions_count', 'search_text'],
  // Read no more: migration 6 drops them.
  flows_by_kind: ['status', 'type'],
  flows_by_no: ['no', 'status', 'type', 'flow_executions_count'],
  flows_by_all: ['no', 'status', 'type', 'flow_executions_count', 'updated_at', 'created_at', 'name_folded', 'id'],
}

const executionIndexes = {
  executions_by_age: ['flow_no', 'created_at desc', 'no desc'],
  // For a flow's own executions, and for filters that many match: it is gone through once, and holds all that is asked.
  executions_by_flow: ['flow_no', 'status', 'direction', 'callee', 'caller', 'duration'],
  // For filters that few match.
  executions_by_callee: ['callee', 'flow_no'],
  executions_by_caller: ['caller', 'flow_no'],
  executions_by_status: ['status', 'direction', 'flow_no'],
  executions_by_duration: ['duration', 'flow_no'],
}
