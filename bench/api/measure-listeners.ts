import { request } from 'node:http'
import { endpoints } from '../../src/contract/endpoints.ts'
import { beside, type Measure } from '../measure.ts'
import { requestsPerSecond } from './load.ts'
import { type MeasuredServer, startMeasuredServer } from './measured-server.ts'
import { sampleDatabase } from './sample-database.ts'

const listeners = 200

/** One key may have 20 streams. */
const streamsOfKey = 20

const body = { name: 'Prix du marché', type: 'voice', metadata: '{"market":"Dantokpa"}' }

/** What it costs to tell many of what is written: creates, beside those that nobody listens to. */
export const measureListeners = async (): Promise<Measure[]> => [
  ...(await measureWith(0)),
  ...(await measureWith(listeners)),
]

const measureWith = async (count: number): Promise<Measure[]> => {
  const database = sampleDatabase(1000, 3000)
  const server = await startMeasuredServer(database.url)
  const keys: string[] = []
  while (keys.length * streamsOfKey < count) keys.push(await makeKey(server))
  const stops = await Promise.all(
    Array.from({ length: count }, (_, at) => listen(server.url, keys[Math.floor(at / streamsOfKey)]!, at)),
  )
  try {
    const creates = await requestsPerSecond(server, { method: 'POST', path: '/v1/flows', body })
    return [
      beside(`create, with ${count} who listen`, creates, 'req/s'),
      beside(`memory, after creates with ${count} who listen`, server.memory(), 'MB'),
    ]
  } finally {
    const failed = stops.map((stop) => stop()).filter((wasOpen) => !wasOpen).length
    await server.stop()
    database.remove()
    // oxlint-disable-next-line no-unsafe-finally -- what wasn't measured is no measure
    if (failed > 0) throw new Error(`${failed} of ${count} didn't listen to the end.`)
  }
}

const makeKey = async ({ url, headers }: MeasuredServer): Promise<string> => {
  const answer = await fetch(url + endpoints.createKey.path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Who listens', abilities: ['read'] }),
  })
  // As the contract says.
  return ((await answer.json()) as { data: { key: string } }).data.key
}

/** Opens a stream, once it has begun to tell; answers with how to close it, which says whether it was still open. */
const listen = (url: string, key: string, at: number): Promise<() => boolean> =>
  new Promise((resolve, reject) => {
    const asked = request(`${url}${endpoints.followChanges.path}?tab=${at}`, {
      headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' },
      agent: false,
    })
    asked.once('error', reject)
    asked.once('response', (response) => {
      let isOpen = response.statusCode === 200
      response.once('close', () => (isOpen = false))
      response.once('error', () => {})
      response.once('data', () =>
        resolve(() => {
          const wasOpen = isOpen
          response.destroy()
          return wasOpen
        }),
      )
    })
    asked.end()
  })
