import type { Doing, SincePublished } from '../../../contract/flow-history.ts'
import { readChanges } from '../../audit/audit-rows.ts'
import { read } from '../../db/read.ts'
import type { AuditRow, FlowsDatabase } from '../../db/schema.ts'
import { toAuthor } from '../../db/to-author.ts'
import { changesSince, type Step } from '../changes-since.ts'
import { stepsOf } from './flow-history.ts'
import { findFlow, toStored } from './flow-rows.ts'

/** What publishing a flow would bring to people: the difference to the version that last reached them, and by whom. */
export const findSincePublished = (
  db: FlowsDatabase,
  id: string,
): Promise<{ since: SincePublished; etag: string } | null> =>
  read(db, async (reader) => {
    const row = await findFlow(reader, id)
    if (!row) return null
    const { flow, etag } = toStored(row)
    const known = { flow, created: await findCreated(reader, id), edited: await findEdited(reader, id) }
    if (row.status === 'published') return { since: { ...known, version: row.version, ended: null, changes: [] }, etag }

    const end = await findEnd(reader, id)
    if (!end) return { since: { ...known, version: null, ended: null, changes: [] }, etag }
    // What is live is what people receive, also where it was changed meanwhile: it ends with the step that ended it.
    const steps = await stepsOf(reader, id)
      .selectAll()
      .where('flow_version', '>=', end.flow_version)
      .orderBy('flow_version', 'desc')
      .execute()
    const changes = changesSince(flow, steps.map(toStep))
    return { since: { ...known, version: end.flow_version! - 1, ended: toDoing(end), changes }, etag }
  })

const toStep = (row: AuditRow): Step => ({ ...toDoing(row), changes: readChanges(row.changes) })

const toDoing = (row: Pick<AuditRow, 'at' | 'author_id' | 'author_name'>): Doing => ({ at: row.at, by: toAuthor(row) })

// Within the JSON of changes every quote of a text is escaped, so these can only be the fields themselves.
const fromPublished = '%"status":["published",%'
const statusFirst = '{"status":%'
const andMetadata = '%"],"metadata":[%'

/** The step by which it last ceased to be published. */
const findEnd = (db: FlowsDatabase, id: string) =>
  stepsOf(db, id)
    .selectAll()
    .where('changes', 'like', fromPublished)
    .orderBy('flow_version', 'desc')
    .limit(1)
    .executeTakeFirst()

const findCreated = async (db: FlowsDatabase, id: string): Promise<Doing | null> => {
  const row = await stepsOf(db, id)
    .select(['at', 'author_id', 'author_name'])
    .where('action', '=', 'flow.created')
    .executeTakeFirst()
  return row ? toDoing(row) : null
}

/** The last step that changed more than the status. */
const findEdited = async (db: FlowsDatabase, id: string): Promise<Doing | null> => {
  const row = await stepsOf(db, id)
    .select(['at', 'author_id', 'author_name'])
    .where('action', '=', 'flow.updated')
    .where(({ or, eb }) => or([eb('changes', 'not like', statusFirst), eb('changes', 'like', andMetadata)]))
    .orderBy('flow_version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toDoing(row) : null
}
