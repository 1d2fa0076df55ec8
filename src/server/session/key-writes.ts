import type { AccessKey, AccessKeyDraft } from '../../contract/access-key.ts'
import type { Author } from '../../contract/author.ts'
import { toWireTime } from '../../contract/wire-time.ts'
import { note } from '../audit/note.ts'
import type { AccessKeyRow, FlowsDatabase } from '../db/schema.ts'
import { toAuthor } from '../db/to-author.ts'
import { type Idempotency, writeOnce, type Written } from '../db/write-once.ts'
import { readAbilities } from './account.ts'
import { digestOf, idOf } from './key-secret.ts'

export type KeyWriteOptions = {
  /** Who is noted to have written; nobody where the server did it when it started. */
  by?: Author | undefined
  idempotency?: Idempotency | undefined
}

type Missing = { kind: 'missing' }
export type Made = { kind: 'made'; made: AccessKey }
export type Renamed = { kind: 'renamed'; renamed: AccessKey } | Missing
export type Revoked = { kind: 'revoked' } | { kind: 'last_manager' } | Missing

/** Makes `key` known. What it comes to holds nothing secret, and may be kept to answer a repeated request. */
export const makeKey = (
  db: FlowsDatabase,
  key: string,
  { name, abilities }: AccessKeyDraft,
  { by, idempotency }: KeyWriteOptions,
  now: Date,
): Written<Made> =>
  writeOnce(db, { idempotency }, now, async (transaction) => {
    const id = idOf(key)
    const at = toWireTime(now)
    await transaction
      .insertInto('access_keys')
      .values({
        id,
        name,
        secret_hash: digestOf(key).toString('hex'),
        abilities: JSON.stringify(abilities),
        created_at: at,
        author_id: by?.id ?? null,
        author_name: by?.name ?? null,
      })
      .execute()
    const changes = { name: [null, name], abilities: [null, abilities] } satisfies Record<string, [unknown, unknown]>
    await note(transaction, { at, by, action: 'key.created', subject: id, changes })
    const made = { id, name, abilities, created_at: at, created_by: by ?? null, last_used_at: null, revoked_at: null }
    return { kind: 'made', made }
  })

export const renameKey = (
  db: FlowsDatabase,
  id: string,
  name: string,
  { by, idempotency }: KeyWriteOptions,
  now: Date,
): Written<Renamed> =>
  writeOnce(db, { idempotency }, now, async (transaction) => {
    const row = await findKey(transaction, id)
    if (!row) return { kind: 'missing' }
    if (row.name !== name) {
      await transaction.updateTable('access_keys').set({ name }).where('id', '=', id).execute()
      const changes = { name: [row.name, name] satisfies [string, string] }
      await note(transaction, { at: toWireTime(now), by, action: 'key.renamed', subject: id, changes })
    }
    return { kind: 'renamed', renamed: toAccessKey({ ...row, name }) }
  })

/** From now on it opens nothing, and its sessions are over. The last that may manage keys stays. */
export const revokeKey = (
  db: FlowsDatabase,
  id: string,
  { by, idempotency }: KeyWriteOptions,
  now: Date,
): Written<Revoked> =>
  writeOnce(db, { idempotency }, now, async (transaction) => {
    const keys = await transaction.selectFrom('access_keys').selectAll().where('revoked_at', 'is', null).execute()
    const row = keys.find((key) => key.id === id)
    if (!row) return { kind: 'missing' }
    // Writers come one after the other, in however many servers, so that no two of them leave none.
    if (isManager(row) && keys.filter(isManager).length === 1) return { kind: 'last_manager' }
    const at = toWireTime(now)
    await transaction.updateTable('access_keys').set({ revoked_at: at }).where('id', '=', id).execute()
    const ended = await transaction.deleteFrom('sessions').where('access_key_id', '=', id).executeTakeFirstOrThrow()
    const sessions = Number(ended.numDeletedRows)
    const changes = {
      name: [row.name, null] satisfies [unknown, unknown],
      abilities: [readAbilities(row.abilities), null] satisfies [unknown, unknown],
      ...(sessions > 0 && { sessions: [sessions, 0] satisfies [unknown, unknown] }),
    }
    await note(transaction, { at, by, action: 'key.revoked', subject: id, changes })
    return { kind: 'revoked' }
  })

const isManager = ({ abilities }: AccessKeyRow): boolean => readAbilities(abilities).includes('manage_keys')

const findKey = (db: FlowsDatabase, id: string) =>
  db.selectFrom('access_keys').selectAll().where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst()

/** A key as it is sent: nothing of what opens it. */
export const toAccessKey = (row: AccessKeyRow): AccessKey => ({
  id: row.id,
  name: row.name,
  abilities: readAbilities(row.abilities),
  created_at: row.created_at,
  created_by: toAuthor(row),
  last_used_at: row.last_used_at,
  revoked_at: row.revoked_at,
})
