import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'

/*
 * `npm run check:fuzz`: sends requests nobody thought of to the whole server, in this process and on a database in
 * memory. A failure is printed with the seed that makes it happen again.
 */

const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } })
const requests = Number(values.requests ?? 100_000)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)

process.stdout.write(`Sending ${requests} requests made from seed ${seed}\n`)
const { statuses, failure } = await fuzz(requests, seed)
const sorted = [...statuses].toSorted(([a], [b]) => a - b)
process.stdout.write(`${sorted.map(([status, count]) => `${status}: ${count}`).join('  ')}\n`)
if (failure) {
  process.stderr.write(`\n${failure}\nAgain: npm run check:fuzz -- --requests ${requests} --seed ${seed}\n`)
  process.exitCode = 1
}
