import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { FlowsDatabase } from './schema.ts'

export type Slots<Values extends readonly unknown[]> = { [At in keyof Values]: RawBuilder<Values[At]> }

const mostValues = 12

/** Stands in a composed query where a value will be. */
class Slot {
  readonly at: number

  constructor(at: number) {
    this.at = at
  }
}

/**
 * A query that is put together once and then only given its values, since for a small one the putting together takes
 * longer than the database does.
 */
export const composed = <Values extends readonly unknown[], Row>(
  compose: (db: FlowsDatabase, ...slots: Slots<Values>) => Compilable<Row>,
) => {
  /** By the engine that they are for. */
  const known = new WeakMap<object, CompiledQuery<Row>>()

  const compile = (db: FlowsDatabase): CompiledQuery<Row> => {
    const slots = Array.from({ length: mostValues }, (_, at) => sql`${new Slot(at)}`)
    // As many as its type says are used.
    return compose(db, ...(slots as unknown as Slots<Values>)).compile()
  }

  return async (db: FlowsDatabase, ...values: Values): Promise<Row[]> => {
    const { adapter } = db.getExecutor()
    const query = known.get(adapter) ?? compile(db)
    known.set(adapter, query)
    const parameters = query.parameters.map((given) => (given instanceof Slot ? values[given.at] : given))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
