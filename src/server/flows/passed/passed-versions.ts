import type { AuditAction } from '../../../contract/audit.ts'
import type { Author } from '../../../contract/author.ts'
import { contentFields, type FlowContent } from '../../../contract/flow-history.ts'
import type { FlowsDatabase, PassedVersionRow } from '../../db/schema.ts'
import { toAuthor } from '../../db/to-author.ts'
import { write } from '../../db/write.ts'
import { saysTheSame } from '../flow-content.ts'

/** A version that was seen here. */
export type PassedVersion = {
  version: number
  at: string
  by: Author | null
  action: string | null
  content: FlowContent
  /** The version that this brought back. */
  restored: number | null
}

/** One that is to be kept; what it was before the first write has no action. `restores` is what it is to bring back. */
type Seen = {
  at: string
  by: Author | null
  action: AuditAction | null
  content: FlowContent
  restores?: number | undefined
}

/** The versions of a flow that were seen here, the first first. */
export const versionsOf = async (db: FlowsDatabase, flowId: string): Promise<PassedVersion[]> => {
  const rows = await db
    .selectFrom('passed_versions')
    .selectAll()
    .where('flow_id', '=', flowId)
    .orderBy('version')
    .execute()
  return rows.map(toVersion)
}

const versionOf = async (db: FlowsDatabase, flowId: string, version: number): Promise<PassedVersion | null> => {
  const row = await db
    .selectFrom('passed_versions')
    .selectAll()
    .where('flow_id', '=', flowId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? toVersion(row) : null
}

export const lastVersionOf = async (db: FlowsDatabase, flowId: string): Promise<PassedVersion | null> => {
  const row = await db
    .selectFrom('passed_versions')
    .selectAll()
    .where('flow_id', '=', flowId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toVersion(row) : null
}

/** Keeps what `next` makes of the last version that is kept: those that differ from the one before. */
export const keepVersions = (
  db: FlowsDatabase,
  flowId: string,
  next: (last: PassedVersion | null) => Seen[],
): Promise<void> =>
  write(db, async (transaction) => {
    let last = await lastVersionOf(transaction, flowId)
    for (const { at, by, action, content, restores } of next(last)) {
      if (last && isSameContent(last.content, content)) continue
      const version: number = (last?.version ?? 0) + 1
      const saysNothingNew = !last || saysTheSame(last.content, content)
      const then = saysNothingNew || restores === undefined ? null : await versionOf(transaction, flowId, restores)
      const restored = then && saysTheSame(then.content, content) ? then.version : null
      const author = { author_id: by?.id ?? null, author_name: by?.name ?? null }
      await transaction
        .insertInto('passed_versions')
        .values({
          flow_id: flowId,
          version,
          at,
          ...author,
          action,
          content: JSON.stringify(content),
          restored_version: restored,
        })
        .execute()
      last = { version, at, by, action, content, restored }
    }
  })

/** Forgets a flow that is gone for good. */
export const forgetVersions = (db: FlowsDatabase, flowId: string): Promise<void> =>
  write(db, async (transaction) => {
    await transaction.deleteFrom('passed_versions').where('flow_id', '=', flowId).execute()
  })

const isSameContent = (one: FlowContent, other: FlowContent): boolean =>
  contentFields.every((field) => one[field] === other[field])

const toVersion = (row: PassedVersionRow): PassedVersion => ({
  version: row.version,
  at: row.at,
  by: toAuthor(row),
  action: row.action,
  // Only what `keepVersions` has written stands there.
  content: JSON.parse(row.content) as FlowContent,
  restored: row.restored_version,
})
