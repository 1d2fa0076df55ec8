import { sql } from 'kysely'
import { median } from '../e2e/support/median.ts'
import { FlowCountQuery, FlowListQuery } from '../src/contract/flow-list.ts'
import { engineOf } from '../src/server/db/engine.ts'
import { openDatabase } from '../src/server/db/open-database.ts'
import type { FlowStore } from '../src/server/flows/flow-store.ts'
import { keepCopies } from '../src/server/flows/sql/copies.ts'
import { createSqlFlowStore } from '../src/server/flows/sql/sql-flow-store.ts'

/*
 * How long the store takes for every kind of list and count, on the database at DATABASE_URL:
 *   npm run sample-data -- --flows 100000 --executions 300000 --database file:data/large.db
 *   DATABASE_URL=file:data/large.db node bench/list-queries.ts
 */

const rounds = Number(process.env['ROUNDS'] ?? 7)

const filters = {
  none: '',
  'one status': 'filter[status]=draft',
  'two statuses': 'filter[status]=draft,paused',
  type: 'filter[type]=sms',
  'status and type': 'filter[status]=published&filter[type]=voice',
  'search, in nearly all (1 letter)': 'filter[search]=a',
  'search, in most (2 letters)': 'filter[search]=re',
  'search, in none (2 letters)': 'filter[search]=zq',
  'search, in many (3 letters)': 'filter[search]=ion',
  'search, in some': 'filter[search]=sante',
  'search, in few': 'filter[search]=palmier',
  'search, in none': 'filter[search]=xylophone',
  'to, nearly all': 'filter[to]=2',
  'to, a country': 'filter[to]=229',
  'to, a few digits': 'filter[to]=2290197',
  'to, a number': 'filter[to]=22901970001',
  'from, a country': 'filter[from]=229',
  'from, a number': 'filter[from]=22901970001',
  outgoing: 'filter[direction]=outgoing',
  incoming: 'filter[direction]=incoming',
  completed: 'filter[status]=completed',
  busy: 'filter[status]=busy',
  ringing: 'filter[status]=ringing',
  'many execution statuses': 'filter[status]=completed,busy,no-answer,failed,delivered,sent',
  'duration, broad': 'filter[duration]=>=30',
  'duration, exact': 'filter[duration]=30',
  'duration, rare': 'filter[duration]=>=3000',
  'the documentation’s':
    'filter[to]=&filter[from]=&filter[direction]=outgoing&filter[status]=completed&filter[duration]=',
  'all of one execution, broad':
    'filter[to]=2&filter[from]=2&filter[direction]=outgoing&filter[status]=completed&filter[duration]=>=1',
  'all of one execution, rare': 'filter[to]=229&filter[from]=229&filter[direction]=incoming&filter[status]=busy,failed',
  'broad, met by nobody': 'filter[to]=229&filter[from]=233',
  'flow and execution status': 'filter[status]=published,completed&filter[type]=voice',
  'search (1 letter) and completed': 'filter[search]=a&filter[status]=completed',
  'search (3 letters) and to': 'filter[search]=ion&filter[to]=2',
  'search, some, and to': 'filter[search]=sante&filter[to]=229',
  everything:
    'filter[search]=ion&filter[status]=published,completed&filter[type]=voice&filter[to]=2&filter[direction]=outgoing',
}

const sorts = [
  ...['name', 'status', 'type', 'flow_executions_count', 'created_at', 'updated_at'].flatMap((field) => [
    field,
    `-${field}`,
  ]),
  'status,name',
  '-type,-flow_executions_count,name',
  'name,-updated_at',
  '-status,type,-created_at',
]

const url = process.env['DATABASE_URL'] ?? 'file:data/flows.db'
const database = await openDatabase(url)
const copies = keepCopies(database)
const startedAt = performance.now()
const made = (await copies.made()) ? 'made' : 'not made'
process.stdout.write(`copies in memory ${made} in ${Math.round(performance.now() - startedAt)} ms\n`)

/**
 * The first time, which a store that remembers nothing yet can ask over and over, and then once more of the same. The
 * copies in memory are kept up whatever changes, so every store has them.
 */
const measure = async <T>(ask: (store: FlowStore) => Promise<T>) => {
  const first: number[] = []
  const again: number[] = []
  let answer = await ask(createSqlFlowStore(database, { copies }))
  for (let round = 0; round < rounds; round += 1) {
    const store = createSqlFlowStore(database, { copies })
    let startedAt = performance.now()
    answer = await ask(store)
    first.push(performance.now() - startedAt)
    startedAt = performance.now()
    await ask(store)
    again.push(performance.now() - startedAt)
  }
  return { answer, times: [median(first), Math.max(...first), median(again)] }
}

let slowest = { what: '', ms: 0 }

const print = (what: string, total: number | string, times: number[]) => {
  const [first = 0] = times
  if (first > slowest.ms) slowest = { what, ms: first }
  const numbers = times.map((ms) => ms.toFixed(1).padStart(8)).join('')
  process.stdout.write(`${what.padEnd(58)}${String(total).padStart(9)}${numbers}\n`)
}

const parametersOf = (address: string) =>
  Object.fromEntries(
    address
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )

const printList = async (what: string, address: string) => {
  const list = (page: number) => {
    const query = FlowListQuery.parse({ ...parametersOf(address), page: String(page) })
    return measure((store) => store.list(query))
  }
  const first = await list(1)
  const { total } = first.answer
  print(`${what}: first page`, total, first.times)
  const last = Math.max(1, Math.ceil(total / 10))
  if (last > 1) print(`${what}: last page`, total, (await list(last)).times)
  if (last > 2) print(`${what}: middle page`, total, (await list(Math.ceil(last / 2))).times)
}

process.stdout.write(`${''.padEnd(58)}    total   first     max   again (ms)\n`)
for (const [what, address] of Object.entries(filters)) await printList(what, address)
for (const sort of sorts) await printList(`sort=${sort}`, `sort=${sort}`)
for (const sort of sorts.slice(-4)) await printList(`to=229 sort=${sort}`, `filter[to]=229&sort=${sort}`)
for (const [what, address] of Object.entries(filters)) {
  const query = FlowCountQuery.parse(parametersOf(address))
  const { answer, times } = await measure((store) => store.counts(query))
  print(`counts, ${what}`, answer.all, times)
}
const size = {
  sqlite: sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`,
  postgres: sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`,
}
const { rows } = await size[engineOf(database)].execute(database)
process.stdout.write(`slowest first answer: ${slowest.ms.toFixed(1)} ms, ${slowest.what}\n`)
process.stdout.write(
  `${url.replace(/:[^:@/]+@/, '@')}: ${Math.round(rows[0]!.bytes / 1e6)} MB; ${Math.round(process.memoryUsage.rss() / 1e6)} MB of memory\n`,
)
await database.destroy()
