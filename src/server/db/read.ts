import { CompiledQuery } from 'kysely'
import { engineOf } from './engine.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { FlowsDatabase } from './schema.ts'

const begin = {
  sqlite: CompiledQuery.raw('begin'),
  postgres: CompiledQuery.raw('begin isolation level repeatable read, read only'),
}
const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

/**
 * Reads more than once from one and the same state of the data, whoever writes meanwhile. There is one such reading at a
 * time, since the copies in memory are of one state, too; SQLite has a single connection anyway.
 */
export const read = <T>(db: FlowsDatabase, work: (reader: FlowsDatabase) => Promise<T>): Promise<T> =>
  engineOf(db) === 'sqlite' ? readNow(db, work) : oneAtATime(db, () => readNow(db, work))

const readNow = <T>(db: FlowsDatabase, work: (reader: FlowsDatabase) => Promise<T>): Promise<T> =>
  // By hand, since Kysely's own transaction costs as much as the reading.
  db.connection().execute(async (reader) => {
    await reader.executeQuery(begin[engineOf(db)])
    try {
      const found = await work(reader)
      await reader.executeQuery(commit)
      return found
    } catch (error) {
      // Some failures, as of a disk, have ended it already; that it can't be ended twice would hide why.
      await reader.executeQuery(rollback).catch(() => {})
      throw error
    }
  })
