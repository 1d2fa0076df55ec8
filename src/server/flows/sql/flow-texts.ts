import { type Engine, engineOf } from '../../db/engine.ts'
import type { Marks } from './marks.ts'
import { postgresFlowsWithText } from './postgres-flow-texts.ts'
import type { Reading } from './reading.ts'
import { sqliteFlowsWithText } from './sqlite-flow-texts.ts'

/** Marks the flows in use that have a part, folded already, in their name or their description. */
export const flowsWithText = (reading: Reading, part: string): Promise<Marks> =>
  ways[engineOf(reading.db)](reading, part)

const ways: Record<Engine, typeof flowsWithText> = { sqlite: sqliteFlowsWithText, postgres: postgresFlowsWithText }
