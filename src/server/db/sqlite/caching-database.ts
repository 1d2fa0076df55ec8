import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { sqliteFailure } from './sqlite-failure.ts'

const mostStatementsKept = 256

/** Node's driver in the shape that Kysely expects, each statement prepared once. */
export class CachingDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync
  readonly #path: string
  /** In order of last use: a `Map` keeps at its end what is set anew. */
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(database: DatabaseSync, path: string) {
    this.#database = database
    this.#path = path
  }

  prepare(sql: string): SqliteStatement {
    const statement = this.#statements.get(sql) ?? this.#prepareNew(sql)
    this.#statements.delete(sql)
    this.#statements.set(sql, statement)
    if (this.#statements.size > mostStatementsKept) this.#statements.delete(this.#statements.keys().next().value!)
    return statement
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepareNew(sql: string): SqliteStatement {
    return orFailure(this.#path, () => new NodeStatement(this.#database.prepare(sql), this.#path))
  }
}

class NodeStatement implements SqliteStatement {
  readonly reader: boolean
  readonly #statement: StatementSync
  readonly #path: string
  readonly #columns: string[]

  constructor(statement: StatementSync, path: string) {
    this.#statement = statement
    this.#path = path
    this.#columns = statement.columns().map(({ name }) => name)
    this.reader = this.#columns.length > 0
    statement.setReturnArrays(true)
  }

  all(parameters: ReadonlyArray<unknown>) {
    return orFailure(this.#path, () => {
      const rows: Record<string, unknown>[] = []
      for (const values of valuesOf(this.#statement.all(...bindable(parameters)))) rows.push(this.#toRow(values))
      return rows
    })
  }

  run(parameters: ReadonlyArray<unknown>) {
    return orFailure(this.#path, () => this.#statement.run(...bindable(parameters)))
  }

  *iterate(parameters: ReadonlyArray<unknown>) {
    for (const values of valuesOf(this.#statement.iterate(...bindable(parameters)))) yield this.#toRow(values)
  }

  /** The driver's own objects are dictionaries, which are slow to make and slower to read. */
  #toRow(values: unknown[]): Record<string, unknown> {
    const row: Record<string, unknown> = {}
    for (let at = 0; at < values.length; at += 1) row[this.#columns[at]!] = values[at]
    return row
  }
}

/** Typed as objects, whatever the statement was told to return. */
const valuesOf = <Rows extends Iterable<unknown>>(rows: Rows) => rows as Rows & Iterable<unknown[]>

/** Kysely types parameters as unknown; the tables allow only text, numbers and null, and the driver checks. */
const bindable = (parameters: ReadonlyArray<unknown>) => parameters as SQLInputValue[]

const orFailure = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw sqliteFailure(error, path)
  }
}
