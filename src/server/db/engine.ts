import { PostgresAdapter, type QueryExecutorProvider } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

/** What runs the queries of an open database. */
export const engineOf = (db: QueryExecutorProvider): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'

/** Does what each engine has its own way for. */
export const perEngine =
  <Database extends QueryExecutorProvider, Result>(
    ways: Record<Engine, (db: Database) => Result>,
  ): ((db: Database) => Result) =>
  (db) =>
    ways[engineOf(db)](db)
