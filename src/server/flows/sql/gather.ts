import type { SelectQueryBuilder } from 'kysely'
import type { FlowsDatabase } from '../../db/schema.ts'
import { dialectOf } from './dialect.ts'

// The tables it selects from don't matter, only that it finds numbers.
type Numbers = SelectQueryBuilder<any, any, { no: number }> // oxlint-disable-line typescript/no-explicit-any

/** All numbers that a query finds, in its order: as one text, several times faster than a row for each. */
export const gather = async (db: FlowsDatabase, query: Numbers): Promise<Int32Array> => {
  const { count, text } = await db
    .selectFrom(query.as('found'))
    .select(({ fn, ref }) => [fn.countAll<number>().as('count'), dialectOf(db).joined(ref('found.no')).as('text')])
    .executeTakeFirstOrThrow()
  return numbersIn(text ?? '', count)
}

const comma = 44
const zero = 48

const numbersIn = (text: string, count: number): Int32Array => {
  const numbers = new Int32Array(count)
  let at = 0
  for (let place = 0; place < count; place += 1) {
    let number = 0
    for (let code = text.charCodeAt(at); at < text.length && code !== comma; code = text.charCodeAt((at += 1)))
      number = number * 10 + code - zero
    numbers[place] = number
    at += 1
  }
  return numbers
}

export const largestIn = (numbers: Int32Array): number => {
  let largest = 0
  for (const number of numbers) if (number > largest) largest = number
  return largest
}
