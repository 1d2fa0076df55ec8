import type { DatabaseSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'
import { CachingDatabase } from './caching-database.ts'

/** Kysely's SQLite dialect on Node's own driver. Errors come out as `sqliteFailure` words them. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync
  readonly #caching: SqliteDatabase

  constructor(database: DatabaseSync, path: string) {
    const caching = new CachingDatabase(database, path)
    super({ database: caching })
    this.#database = database
    this.#caching = caching
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database, this.#caching)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** How long, in milliseconds, a read may block the server while another process has the database to itself. */
export const longestBlock = 50

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync, caching: SqliteDatabase) {
    super({ database: caching })
    this.#database = database
  }

  /**
   * Takes the write lock at once: a transaction that begins by reading could be refused it later, half done.
   * Doesn't wait for it, since that would block the whole server: whoever wants the lock asks again.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') return super.beginTransaction(connection)
    this.#database.exec('pragma busy_timeout = 0')
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    } finally {
      this.#database.exec(`pragma busy_timeout = ${longestBlock}`)
    }
  }

  /** On a full disk SQLite has rolled back by itself, and the refusal of a second rollback would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite rolls back a change of schema like any other, so a killed migration leaves nothing half made. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
