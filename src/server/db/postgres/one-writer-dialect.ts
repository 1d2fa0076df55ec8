import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'

/** Any number, so long as all servers have the same: "OVFl". */
const writersLock = 0x4f56466c

/** Kysely's dialect, in which those who write come one after the other, as on SQLite, whichever server they are in. */
export class OneWriterDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new OneWriterDriver(this.#config)
  }
}

/** One trip for both. The lock goes with the transaction. */
const begin = CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${writersLock})`)

const rollback = CompiledQuery.raw('rollback')

class OneWriterDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(begin)
    } catch (error) {
      // It did begin; only the lock wasn't had.
      await connection.executeQuery(rollback).catch(() => {})
      throw error
    }
  }
}
