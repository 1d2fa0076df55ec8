import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { type FlowsServer, startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import type { Proof } from './support/proof.ts'
import { recount } from './support/recount.ts'
import { createWriter, type Writer } from './support/writer.ts'

const rounds = Number(process.env['KILL_ROUNDS'] ?? 200)
const writersAtOnce = 16

/** So that what each round looks through stays small. */
const roundsOnOneDatabase = 20

/** In milliseconds, from the first acknowledged write on: shorter than a group, or long enough for the log to be moved into the file. */
const longestLife = 300

export const proof: Proof = {
  what: 'kill -9 during writes loses nothing acknowledged, leaves nothing half done, and keys are good for a retry',
  prove: async () => {
    const sum = { acknowledged: 0, retried: 0 }
    for (let done = 0; done < rounds; done += roundsOnOneDatabase) {
      const server = await startFlowsServer()
      try {
        await killAgainAndAgain(server, Math.min(roundsOnOneDatabase, rounds - done), sum)
      } finally {
        await server.stop()
      }
    }
    const { acknowledged, retried } = sum
    return `${rounds} rounds × ${writersAtOnce} writers: ${acknowledged} writes acknowledged, 0 lost; 0 half done; ${retried} unanswered writes repeated with their key, each there once; integrity_check ok ${rounds} times`
  },
}

const killAgainAndAgain = async (
  server: FlowsServer,
  rounds: number,
  sum: { acknowledged: number; retried: number },
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
  for (const writer of writers) sum.acknowledged += writer.acknowledged()
}

/** Until one write more is. A server that has just started takes its time for it. */
const acknowledged = async (writers: Writer[]): Promise<void> => {
  const sum = () => writers.reduce((sum, writer) => sum + writer.acknowledged(), 0)
  for (const before = sum(); sum() === before;) await setTimeout(1)
}
