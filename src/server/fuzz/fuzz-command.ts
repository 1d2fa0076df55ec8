import { parseArgs } from 'node:util'
import { startPostgres } from '../db/postgres/postgres-for-test.ts'
import { wholeNumber } from '../whole-number.ts'
import { fuzz } from './fuzz.ts'

/*
 * `npm run check:fuzz`: sends requests nobody thought of to the whole server, in this process and on a database in
 * memory, or on a PostgreSQL of its own. A failure is printed with the seed that makes it happen again.
 */

const { values } = parseArgs({
  options: { requests: { type: 'string' }, seed: { type: 'string' }, postgres: { type: 'boolean' } },
})
const requests = wholeNumber('--requests', values.requests ?? '100000')
const seed = wholeNumber('--seed', values.seed ?? String(Date.now() % 2 ** 31), 0)

process.stdout.write(`Sending ${requests} requests made from seed ${seed}\n`)
const postgres = values.postgres ? await startPostgres() : null
const { statuses, failure } = await fuzz((await postgres?.newDatabase()) ?? 'file::memory:', requests, seed)
await postgres?.stop()
const sorted = [...statuses].toSorted(([a], [b]) => a - b)
process.stdout.write(`${sorted.map(([status, count]) => `${status}: ${count}`).join('  ')}\n`)
if (failure) {
  process.stderr.write(
    `\n${failure}\nAgain: npm run check:fuzz -- ${postgres ? '--postgres ' : ''}--requests ${requests} --seed ${seed}\n`,
  )
  process.exitCode = 1
}
