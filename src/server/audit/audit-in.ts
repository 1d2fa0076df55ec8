import type { AuditAction, AuditEntry, AuditQuery } from '../../contract/audit.ts'
import { pageOfRows } from '../db/page-of-rows.ts'
import { read } from '../db/read.ts'
import type { AuditRow, FlowsDatabase } from '../db/schema.ts'
import type { AuditLog } from './audit-routes.ts'
import { readChanges, toEntry } from './audit-rows.ts'

/** The audit that is kept in a database. */
export const auditIn = (db: FlowsDatabase): AuditLog => ({ list: (query, among) => listAudit(db, query, among) })

/** What was done here, the newest first. */
const listAudit = (
  db: FlowsDatabase,
  query: AuditQuery,
  among: AuditAction[] | undefined,
): Promise<{ rows: AuditEntry[]; total: number }> =>
  read(db, async (reader) => {
    const found = matching(reader, query, among).selectAll().orderBy('no', 'desc')
    const { rows, total } = await pageOfRows(found, query)
    const names = await namesOf(reader, rows)
    return { rows: rows.map((row) => toEntry(row, names)), total }
  })

const matching = (
  db: FlowsDatabase,
  { 'filter[flow]': flow, 'filter[by]': by, 'filter[action]': action }: AuditQuery,
  among: AuditAction[] | undefined,
) =>
  db
    .selectFrom('audit_entries')
    .$if(flow !== undefined, (entries) => entries.where('flow_id', '=', flow!))
    .$if(by !== undefined, (entries) => entries.where('author_id', '=', by!))
    .$if(action !== undefined, (entries) => entries.where('action', '=', action!))
    .$if(among !== undefined, (entries) => entries.where('action', 'in', among!))

/** What the flows of these entries are called now, those in the trash too; and what those that are gone were made as. */
const namesOf = async (db: FlowsDatabase, rows: AuditRow[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.flatMap(({ flow_id }) => flow_id ?? []))]
  const names = new Map<string, string>()
  if (ids.length === 0) return names
  const flows = await db.selectFrom('flows').select(['id', 'name']).where('id', 'in', ids).execute()
  for (const { id, name } of flows) names.set(id, name)
  const gone = ids.filter((id) => !names.has(id))
  if (gone.length === 0) return names
  const made = await db
    .selectFrom('audit_entries')
    .select(['flow_id', 'changes'])
    .where('flow_id', 'in', gone)
    .where('action', '=', 'flow.created')
    .execute()
  for (const { flow_id, changes } of made) {
    const name = readChanges(changes)['name']?.[1]
    if (flow_id !== null && typeof name === 'string') names.set(flow_id, name)
  }
  return names
}
