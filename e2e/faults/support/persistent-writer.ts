import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Answer } from './client.ts'
import { connectTo } from './client.ts'

type Options = { url: string; isOver: () => boolean; size?: number }

/**
 * Creates flow after flow, each with a key under which it asks again as long as it is refused, as a program should.
 * Ends with the first flow that is made once it is over. Returns the names of all.
 */
export const writePersistently = async (
  { url, isOver, size = 10 }: Options,
  told: { saved: number; refused: number },
): Promise<string[]> => {
  const client = connectTo(url)
  const names: string[] = []
  do {
    const name = `Flow ${randomUUID()}`
    const body = { name, type: 'sms', metadata: JSON.stringify('x'.repeat(size)) }
    const headers = { 'idempotency-key': name }
    for (;;) {
      const answer = await client.send({ method: 'POST', path: '/v1/flows', body, headers })
      if (answer.status === 201) break
      assertBusy(answer)
      told.refused += 1
      // Sooner than it is asked to, so that much happens in a short time.
      await setTimeout(20)
    }
    told.saved += 1
    names.push(name)
  } while (!isOver())
  client.close()
  return names
}

/** The one refusal that is allowed for: it says when to come again, and a sentence for people. */
export const assertBusy = ({ status, headers, body }: Answer): void => {
  assert.equal(status, 503, body)
  assert.match(headers['retry-after'] ?? '', /^\d+$/)
  assert.match((JSON.parse(body) as { message: string }).message, /try again/i)
}
