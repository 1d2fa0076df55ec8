import { composed } from '../../db/composed.ts'
import type { FlowsDatabase } from '../../db/schema.ts'

/** The states of the flows and of the executions that are being read. */
export type Revisions = { flows: number; executions: number }

/** There is always one row. */
export const revisionsOf = async (db: FlowsDatabase): Promise<Revisions> => (await theRow(db))[0]!

const theRow = composed<[], Revisions>((db) => db.selectFrom('revisions').selectAll())
