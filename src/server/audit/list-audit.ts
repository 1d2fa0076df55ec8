import type { AuditEntry, AuditQuery } from '../../contract/audit.ts'
import { pageOfRows } from '../db/page-of-rows.ts'
import { read } from '../db/read.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { toEntry } from './audit-rows.ts'

/** What was done here, the newest first. */
export const listAudit = (db: FlowsDatabase, query: AuditQuery): Promise<{ rows: AuditEntry[]; total: number }> =>
  read(db, async (reader) => {
    const { rows, total } = await pageOfRows(matching(reader, query).selectAll().orderBy('no', 'desc'), query)
    return { rows: rows.map(toEntry), total }
  })

const matching = (
  db: FlowsDatabase,
  { 'filter[flow]': flow, 'filter[by]': by, 'filter[action]': action }: AuditQuery,
) =>
  db
    .selectFrom('audit_entries')
    .$if(flow !== undefined, (entries) => entries.where('flow_id', '=', flow!))
    .$if(by !== undefined, (entries) => entries.where('author_id', '=', by!))
    .$if(action !== undefined, (entries) => entries.where('action', '=', action!))
