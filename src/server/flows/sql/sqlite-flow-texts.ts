import { type Expression, type RawBuilder, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import { gather } from './gather.ts'
import { type Marks, markedAt } from './marks.ts'
import type { Reading } from './reading.ts'

/** The fewest characters that the search index can find. */
const shortestIndexed = 3

export const sqliteFlowsWithText = async (reading: Reading, part: string): Promise<Marks> => {
  if ([...part].length < shortestIndexed) return flowsWithShort(reading, part)
  const { db } = reading
  return markedAt(await gather(db, db.selectFrom(flowsIndexedBy(part)).select('found.no')))
}

const flowsIndexedBy = (part: string) =>
  sql<{
    no: number
  }>`(select rowid as no from flow_search where flow_search match ${`"${part.replaceAll('"', '""')}"`})`.as<'found'>(
    sql.raw('found'),
  )

const one = '1'.charCodeAt(0)

/** Reads all texts, upwards by `no`: a digit for each says sooner which have the part than their `no` would. */
const flowsWithShort = async ({ db, kinds }: Reading, part: string): Promise<Marks> => {
  const answers = db
    .selectFrom(dialectOf(db).flowsThrough('flows_by_text'))
    .select(({ ref }) => hasText(ref('flow.search_text'), part).as('answer'))
    .where('flow.deleted_at', 'is', null)
    .orderBy('flow.no')
  const { digits } = await db
    .selectFrom(answers.as('answers'))
    .select(({ ref }) => digitsOf(ref('answers.answer')).as('digits'))
    .executeTakeFirstOrThrow()
  const { codes } = await kinds()
  const marks = new Uint8Array(codes.length)
  let at = 0
  for (let no = 0; no < codes.length; no += 1) if (codes[no]! > 0) marks[no] = Number(digits?.charCodeAt(at++) === one)
  return marks
}

/** Whether a folded text, which holds no NUL, has `part` in it; `glob` finds that sooner than `instr`. */
const hasText = (text: Expression<string>, part: string): RawBuilder<boolean> =>
  sql`${text} glob ${`*${part.replaceAll(/[*?[]/g, '[$&]')}*`}`

/** Yes and no as one text of 1 and 0. */
const digitsOf = (answers: Expression<boolean>): RawBuilder<string | null> => sql`group_concat(${answers}, '')`
