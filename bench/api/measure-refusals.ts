import { endpoints } from '../../src/contract/endpoints.ts'
import { atMost, type Measure } from '../measure.ts'
import { type MeasuredServer, startMeasuredServer } from './measured-server.ts'
import { sampleDatabase } from './sample-database.ts'

const rounds = 20

const list = endpoints.listFlows.path

const metadata = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

const post = (body: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })

/** What is too much, and how it is refused. */
const refused: [what: string, status: number, path: string, init?: RequestInit][] = [
  ['a body of 2 MiB', 413, list, post(JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) }))],
  ['a body nested 400,000 deep', 422, list, post(metadata(400_000))],
  ['metadata nested 400,000 deep', 422, list, post(JSON.stringify({ name: 'x', metadata: metadata(400_000) }))],
  ['10,000 query parameters', 431, `${list}?${'a=1&'.repeat(10_000)}`],
]

/** How long it takes at most to refuse what nobody should send. */
export const measureRefusals = async (): Promise<Measure[]> => {
  const database = sampleDatabase(1000, 3000)
  const server = await startMeasuredServer(database.url)
  try {
    const measures: Measure[] = []
    for (const [what, ...sent] of refused)
      measures.push(atMost(`${what}, refused (slowest)`, 200, await slowest(server, ...sent), 'ms'))
    return measures
  } finally {
    await server.stop()
    database.remove()
  }
}

const slowest = async ({ url, headers }: MeasuredServer, status: number, path: string, init?: RequestInit) => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now()
    const answer = await fetch(url + path, { ...init, headers: { ...headers, ...init?.headers } })
    await answer.arrayBuffer()
    if (answer.status !== status) throw new Error(`${path.slice(0, 40)}: ${answer.status}`)
    times.push(performance.now() - startedAt)
  }
  return Math.max(...times)
}
