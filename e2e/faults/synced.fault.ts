import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FlowsServer, startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import type { Proof } from './support/proof.ts'
import { attachStrace } from './support/strace.ts'

const alone = 50
const writersAtOnce = 16
const writesOfEach = 20

export const proof: Proof = {
  what: 'every write is synced to the disk before it is acknowledged, and writes that come together share one sync',
  prove: async () => {
    const server = await startFlowsServer()
    try {
      const one = await watched(server, () => write(server.url, alone))
      assert.equal(one.answers, alone)
      assert.ok(one.syncs >= alone)

      const many = await watched(server, () =>
        Promise.all(Array.from({ length: writersAtOnce }, () => write(server.url, writesOfEach))),
      )
      assert.equal(many.answers, writersAtOnce * writesOfEach)
      assert.ok(many.syncs < many.answers, `${many.syncs} syncs for ${many.answers} writes share nothing.`)
      return `one writer: ${one.answers} creates, ${one.syncs} syncs; ${writersAtOnce} writers: ${many.answers} creates, ${many.syncs} syncs; a sync between each request and its answer`
    } finally {
      await server.stop()
    }
  },
}

const write = async (url: string, times: number): Promise<void> => {
  const client = connectTo(url)
  const body = { name: 'Pluie', type: 'sms' }
  for (let at = 0; at < times; at += 1) await client.send({ method: 'POST', path: '/v1/flows', body })
  client.close()
}

/** What the server asked of the system meanwhile. Throws when an answer came without a sync since its request. */
const watched = async (server: FlowsServer, work: () => Promise<unknown>) => {
  const log = join(dirname(server.database), 'calls')
  // The names of files beside their numbers, and the beginning of what is read and written.
  const calls = 'trace=read,write,writev,fdatasync,fsync'
  const strace = await attachStrace(server.process().pid!, ['-y', '-s', '32', '-e', calls, '-o', log])
  try {
    await work()
  } finally {
    await strace.detach()
  }
  return count(readFileSync(log, 'utf8'))
}

/** The server reads, syncs and answers on one thread, so the order of the calls is that of its work. */
const count = (calls: string): { syncs: number; answers: number } => {
  const unsynced = new Set<string>()
  let requests = 0
  let syncs = 0
  let answers = 0
  for (const call of calls.split('\n')) {
    const socket = /(\d+)<(?:socket|TCP)/.exec(call)?.[1] ?? ''
    if (/(?:fdatasync|fsync)(?:\(\d+<.*-wal>\)| resumed>\)) += 0/.test(call)) {
      syncs += 1
      unsynced.clear()
    } else if (/ (?:read\(|<... read resumed>).*"POST \/v1/.test(call)) {
      requests += 1
      unsynced.add(socket)
    } else if (call.includes('"HTTP/1.1 201 ')) {
      assert.ok(!unsynced.has(socket), `Acknowledged without a sync: ${call}`)
      answers += 1
    }
  }
  assert.equal(requests, answers)
  return { syncs, answers }
}
