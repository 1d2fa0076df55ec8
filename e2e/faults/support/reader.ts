import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { connectTo } from './client.ts'

const paths = ['/v1/flows?sort=-updated_at', '/v1/flows?filter[search]=flow', '/flow-counts', '/health']

/** Reads without pause until it is stopped, and finds out how long that took. Every answer has to be a good one. */
export const readOn = (url: string) => {
  const client = connectTo(url)
  const times: number[] = []
  const over = new AbortController()
  const read = async () => {
    while (!over.signal.aborted) {
      const begunAt = performance.now()
      const { status, body } = await client.send({ path: paths[times.length % paths.length]! })
      times.push(performance.now() - begunAt)
      assert.equal(status, 200, body)
      // Leaves the processor to others now and then.
      await setTimeout(1)
    }
  }
  const reading = read()
  // Told when it is stopped.
  reading.catch(() => {})
  return {
    stop: async () => {
      over.abort()
      await reading
      client.close()
      const sorted = times.toSorted((a, b) => a - b)
      const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
      return { reads: times.length, p50: at(0.5), p99: at(0.99), slowest: at(1) }
    },
  }
}
