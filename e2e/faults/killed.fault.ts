import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { wholeNumber } from '../../src/server/whole-number.ts'
import { type FlowsServer, startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import type { Proof } from './support/proof.ts'
import { recount } from './support/recount.ts'
import { createWriter, type Writer } from './support/writer.ts'

/** So many as are asked for, however long that takes; otherwise 200, or fewer where a busy machine takes longer than six minutes. */
const asked = process.env['KILL_ROUNDS']
const mostRounds = wholeNumber('KILL_ROUNDS', asked ?? '200')
const longest = asked === undefined ? 6 * 60_000 : Infinity
const writersAtOnce = 16

/** So that what each round looks through stays small. */
const roundsOnOneDatabase = 20

/** In milliseconds, from the first acknowledged write on: shorter than a group, or long enough for the log to be moved into the file. */
const longestLife = 300

export const proof: Proof = {
  what: 'kill -9 during writes loses nothing acknowledged, leaves nothing half done, and keys are good for a retry',
  prove: async () => {
    const sum = { rounds: 0, acknowledged: 0, retried: 0 }
    const deadline = performance.now() + longest
    while (sum.rounds < mostRounds && performance.now() < deadline) {
      const server = await startFlowsServer()
      try {
        await killAgainAndAgain(server, Math.min(roundsOnOneDatabase, mostRounds - sum.rounds), sum)
      } finally {
        await server.stop()
      }
    }
    const { rounds, acknowledged, retried } = sum
    return `${rounds} of ${mostRounds} rounds × ${writersAtOnce} writers: ${acknowledged} writes acknowledged, 0 lost; 0 half done; ${retried} unanswered writes repeated with their key, each there once; integrity_check ok ${rounds} times`
  },
}

const killAgainAndAgain = async (
  server: FlowsServer,
  rounds: number,
  sum: { rounds: number; acknowledged: number; retried: number },
): Promise<void> => {
  const writers = Array.from({ length: writersAtOnce }, (_, at) => createWriter(`Writer ${at}`))
  for (let round = 0; round < rounds; round += 1) {
    const clients = writers.map(() => connectTo(server.url))
    const writing = Promise.all(writers.map((writer, at) => writer.writeUntilCut(clients[at]!)))
    await Promise.race([acknowledged(writers), writing])
    await setTimeout(Math.random() * longestLife)
    await server.kill()
    await writing
    for (const client of clients) client.close()

    // The server itself has to mend its file before anyone looks.
    await server.restart()
    const client = connectTo(server.url)
    for (const writer of writers) if (await writer.retry(client)) sum.retried += 1
    client.close()
    const flows = Map.groupBy(recount(server.database), ({ mark }) => mark)
    for (const writer of writers) writer.check(flows)
    assert.equal(new Set(writers.flatMap((writer) => writer.marks())).size, flows.size, 'There are flows of nobody.')
  }
  sum.rounds += rounds
  for (const writer of writers) sum.acknowledged += writer.acknowledged()
}

/** Until one write more is. A server that has just started takes its time for it. */
const acknowledged = async (writers: Writer[]): Promise<void> => {
  const sum = () => writers.reduce((sum, writer) => sum + writer.acknowledged(), 0)
  for (const before = sum(); sum() === before;) await setTimeout(1)
}
