import { CompiledQuery } from 'kysely'
import type { FlowsDatabase } from './schema.ts'

const begin = CompiledQuery.raw('begin')
const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

/** Reads more than once from one and the same state of the data, whoever writes meanwhile. */
export const read = <T>(db: FlowsDatabase, work: (reader: FlowsDatabase) => Promise<T>): Promise<T> =>
  // By hand, since Kysely's own transaction costs as much as the reading.
  db.connection().execute(async (reader) => {
    await reader.executeQuery(begin)
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
