import type { AuditAction } from '../../contract/audit.ts'
import type { Author } from '../../contract/author.ts'
import { changeChannel, changeWord } from '../db/change-channel.ts'
import { composed } from '../db/composed.ts'
import { engineOf } from '../db/engine.ts'
import type { FlowsDatabase } from '../db/schema.ts'
import { sql } from 'kysely'

/** What stood in a field before, and what stands there since. */
export type Changes = Record<string, [before: unknown, after: unknown]>

export type AuditNote = {
  at: string
  by: Author | undefined
  action: AuditAction
  flow_id?: string
  /** The version of the flow that this led to; none where it changed nothing that a person edits. */
  flow_version?: number
  /** What it was done to, where that isn't a flow. */
  subject?: string
  changes?: Changes
  /** The version of the flow that this brought back. */
  restored_version?: number | undefined
}

/** Notes a write, in the transaction of which it is called. On PostgreSQL all servers are told of it as that is saved. */
export const note = async (transaction: FlowsDatabase, given: AuditNote): Promise<void> => {
  const {
    at,
    by,
    action,
    flow_id = null,
    flow_version = null,
    subject = null,
    changes,
    restored_version = null,
  } = given
  const json = changes && Object.keys(changes).length > 0 ? JSON.stringify(changes) : null
  const word = changeWord({ flow_id, action, by: by ?? null })
  const author = [by?.id ?? null, by?.name ?? null] as const
  await insert(transaction, at, ...author, action, flow_id, flow_version, subject, json, restored_version, word)
}

type Inserted = [
  at: string,
  author_id: string | null,
  author_name: string | null,
  action: string,
  flow_id: string | null,
  flow_version: number | null,
  subject: string | null,
  changes: string | null,
  restored_version: number | null,
  word: string,
]

const insert = composed<Inserted, object>(
  (db, at, author_id, author_name, action, flow_id, flow_version, subject, changes, restored_version, word) =>
    db
      .insertInto('audit_entries')
      .values({ at, author_id, author_name, action, flow_id, flow_version, subject, changes, restored_version })
      // One trip for both.
      .$if(engineOf(db) === 'postgres', (insertion) =>
        insertion.returning(sql`pg_notify(${changeChannel}, ${word})`.as('told')),
      ),
)
