import autocannon from 'autocannon'
import { median } from '../../e2e/support/median.ts'
import type { MeasuredServer } from './measured-server.ts'

const rounds = 5
const seconds = 3

export type Request = { method?: 'POST'; path: string; body?: object }

/** Requests a second on 10 connections: the median of some rounds. Any answer but a success is a fault. */
export const requestsPerSecond = async (server: MeasuredServer, request: Request): Promise<number> => {
  await once(server, request, 1)
  const measured: number[] = []
  for (let round = 0; round < rounds; round += 1) measured.push(await once(server, request, seconds))
  return median(measured)
}

const once = async ({ url, headers }: MeasuredServer, { method, path, body }: Request, duration: number) => {
  const result = await autocannon({
    url: url + path,
    connections: 10,
    duration,
    ...(method && { method }),
    ...(body && { body: JSON.stringify(body) }),
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed.`)
  return result.requests.total / result.duration
}
