import { contentFields, type FlowAtVersion, type FlowRevision } from '../../../contract/flow-history.ts'
import type { PageQuery } from '../../../contract/page.ts'
import { readChanges, toChanges } from '../../audit/audit-rows.ts'
import { pageOfRows } from '../../db/page-of-rows.ts'
import { read } from '../../db/read.ts'
import type { AuditRow, FlowsDatabase } from '../../db/schema.ts'
import { toAuthor } from '../../db/to-author.ts'
import type { Rows } from '../flow-store.ts'
import { before } from './flow-step.ts'
import { endOfTrash } from './trash.ts'

/** The steps in the life of a flow, the last first; null when there is no such flow, not even in the trash. */
export const listHistory = (
  db: FlowsDatabase,
  id: string,
  query: PageQuery,
  now: Date,
): Promise<Rows<FlowRevision> | null> =>
  read(db, async (reader) => {
    if (!(await findContent(reader, id, now))) return null
    const { rows, total } = await pageOfRows(stepsOf(reader, id).selectAll().orderBy('flow_version', 'desc'), query)
    return { rows: rows.map(toRevision), total }
  })

const toRevision = (row: AuditRow): FlowRevision => ({
  // Steps alone are asked for.
  version: row.flow_version!,
  at: row.at,
  by: toAuthor(row),
  action: row.action,
  changes: toChanges(row.changes),
  restored_version: row.restored_version,
})

/** What a flow was at a version; null when it never had it, or that isn't known. Made from what it is now, by taking back what came after. */
export const findVersion = (db: FlowsDatabase, id: string, version: number, now: Date): Promise<FlowAtVersion | null> =>
  read(db, (reader) => versionIn(reader, id, version, now))

/** The same, within a transaction. */
export const versionIn = async (
  reader: FlowsDatabase,
  id: string,
  version: number,
  now: Date,
): Promise<FlowAtVersion | null> => {
  const row = await findContent(reader, id, now)
  if (!row || version < 1 || version > row.version) return null
  const steps = await stepsOf(reader, id)
    .select(['at', 'author_id', 'author_name', 'changes', 'flow_version'])
    .where('flow_version', '>=', version)
    .orderBy('flow_version', 'desc')
    .execute()
  const oldest = steps.at(-1)?.flow_version ?? row.version + 1
  // What it was before all that was noted, nobody knows.
  if (oldest > version + 1) return null
  const { version: _, ...content } = row
  const own = steps.find((step) => step.flow_version === version)
  for (const step of steps) if (step !== own) Object.assign(content, before(readChanges(step.changes)))
  return { ...content, at: own?.at ?? null, by: own ? toAuthor(own) : null }
}

const findContent = (db: FlowsDatabase, id: string, now: Date) =>
  db
    .selectFrom('flows')
    .select([...contentFields, 'version'])
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('deleted_at', 'is', null), eb('deleted_at', '>=', endOfTrash(now))]))
    .executeTakeFirst()

/** All that led a flow to a version of its own, in no order. */
export const stepsOf = (db: FlowsDatabase, id: string) =>
  db.selectFrom('audit_entries').where('flow_id', '=', id).where('flow_version', 'is not', null)
