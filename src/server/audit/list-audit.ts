import type { AuditEntry, AuditQuery } from '../../contract/audit.ts'
import { read } from '../db/read.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { toEntry } from './audit-rows.ts'

/** What was done here, the newest first. */
export const listAudit = (db: FlowsDatabase, query: AuditQuery): Promise<{ rows: AuditEntry[]; total: number }> =>
  read(db, async (reader) => {
    const { page, limit } = query
    const { total } = await matching(reader, query)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await matching(reader, query)
      .selectAll()
      .orderBy('no', 'desc')
      .limit(limit)
      .offset((page - 1) * limit)
      .execute()
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
