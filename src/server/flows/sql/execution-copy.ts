import { composed } from '../../db/composed.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { changedBetween } from './changes.ts'
import { dialectOf } from './dialect.ts'
import {
  createExecutionColumns,
  type ExecutionColumns,
  filteredColumns,
  type FilteredExecution,
} from './execution-columns.ts'

export type CopyOptions = {
  /** With more, no copy is made. */
  mostExecutions: number
  /** How many are read at a time, so that others get their turn in between. */
  rowsAtOnce: number
}

/** The executions don't fit into columns: there are too many, or one has what no report may have. */
export class DoesNotFit extends Error {
  override name = 'DoesNotFit'
}

/** Columns that hold the executions up to `last` as they were at a revision. */
type Copy = { columns: ExecutionColumns; revision: number; last: number; isWhole: boolean }

/**
 * Columns that are read bit by bit and mended by what was noted since, whoever wrote it. All of it happens within
 * readings, so that the rows are of the very revision that is named.
 */
export const createExecutionCopy = ({ mostExecutions, rowsAtOnce }: CopyOptions) => {
  let copy: Copy | null = null

  const forget = () => void (copy = null)

  const put = (columns: ExecutionColumns, rows: FilteredExecution[]) => {
    if (rows.every(columns.put)) return
    forget()
    throw new DoesNotFit()
  }

  /** Brings what was read up to the revision; null when nothing was, or too much has changed since. */
  const mended = async (db: FlowsDatabase, revision: number): Promise<Copy | null> => {
    if (copy === null || copy.revision === revision) return copy
    const changed = await changedBetween(db, 'execution', copy.revision, revision)
    if (changed === null) forget()
    else if (changed.size > 0) {
      const rows = await rowsWithNo(db, JSON.stringify([...changed]))
      put(copy.columns, rows)
      for (const { no } of rows) changed.delete(no)
      for (const no of changed) copy.columns.remove(no)
    }
    if (copy !== null) copy.revision = revision
    return copy
  }

  return {
    forget,

    /** The columns as of the revision that is being read; null while they aren't whole. */
    upTo: async (db: FlowsDatabase, revision: number): Promise<ExecutionColumns | null> => {
      if (!copy?.isWhole) return null
      return (await mended(db, revision))?.columns ?? null
    },

    /** Reads on a bit, from the beginning where need be; true once all is read. Throws `DoesNotFit`. */
    readOn: async (db: FlowsDatabase, revision: number): Promise<boolean> => {
      const { MIN_SAFE_INTEGER: first } = Number
      const begun = (copy = (await mended(db, revision)) ?? {
        columns: createExecutionColumns(mostExecutions),
        revision,
        last: first,
        isWhole: false,
      })
      if (begun.isWhole) return true
      const rows = await rowsAfter(db, begun.last, rowsAtOnce)
      put(begun.columns, rows)
      begun.last = rows.at(-1)?.no ?? begun.last
      return (begun.isWhole = rows.length < rowsAtOnce)
    },
  }
}

const rowsAfter = composed<[no: number, limit: number], FilteredExecution>((db, no, limit) =>
  db.selectFrom('executions').select(filteredColumns).where('no', '>', no).orderBy('no').limit(limit),
)

const rowsWithNo = composed<[numbers: string], FilteredExecution>((db, numbers) =>
  db
    .selectFrom('executions')
    .select(filteredColumns)
    .where(({ ref }) => dialectOf(db).isNumberOf(ref('no'), numbers)),
)
