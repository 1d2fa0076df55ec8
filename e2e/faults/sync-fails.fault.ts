import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { type FlowsServer, startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import { assertBusy, writePersistently } from './support/persistent-writer.ts'
import type { Proof } from './support/proof.ts'
import { readOn } from './support/reader.ts'
import { recount } from './support/recount.ts'
import { attachStrace } from './support/strace.ts'

const writers = 8

const ways = {
  'every sync fails': 'inject=fdatasync,fsync:error=EIO',
  'every third sync fails': 'inject=fdatasync,fsync:error=EIO:when=2+3',
}

export const proof: Proof = {
  what: 'where the disk fails to sync, writes are answered 503 and reads go on; afterwards all is saved, once',
  prove: async () => {
    const said = [await withServer(killWhileFailing)]
    for (const [way, injected] of Object.entries(ways))
      said.push(`${way}: ${await withServer((server) => failFor(server, injected))}`)
    return said.join('; ')
  },
}

const withServer = async (work: (server: FlowsServer) => Promise<string>): Promise<string> => {
  const server = await startFlowsServer()
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

/**
 * The log holds what was refused, whole but for the sync: a server that starts before it is written over finds it and
 * takes it for saved. So it is under its key, too.
 */
const killWhileFailing = async (server: FlowsServer): Promise<string> => {
  const client = connectTo(server.url)
  const create = () =>
    client.send({
      method: 'POST',
      path: '/v1/flows',
      body: { name: 'Pluie', type: 'sms' },
      headers: { 'idempotency-key': 'k' },
    })
  const strace = await attachStrace(server.process().pid!, ['-e', ways['every sync fails'], '-o', '/dev/null'])
  assertBusy(await create())
  await server.kill()
  await strace.detach()
  client.close()
  await server.restart()
  const before = recount(server.database).length
  assert.equal((await create()).status, 201)
  client.close()
  assert.equal(recount(server.database).length, 1)
  return `killed while it refused: ${before} flow there after the start, 1 after the retry`
}

const failFor = async (server: FlowsServer, injected: string): Promise<string> => {
  const told = { saved: 0, refused: 0 }
  let isOver = false
  const reader = readOn(server.url)
  const strace = await attachStrace(server.process().pid!, ['-e', injected, '-o', '/dev/null'])
  const savedBefore = recount(server.database).length
  const writing = Promise.all(
    Array.from({ length: writers }, () => writePersistently({ url: server.url, isOver: () => isOver }, told)),
  )
  // Told below, when it is awaited.
  writing.catch(() => {})
  await Promise.race([setTimeout(3000), writing])
  const refused = told.refused
  assert.ok(refused > 0, 'Nothing was refused, so no sync failed.')
  const whileFailing = { saved: told.saved, found: recount(server.database).length - savedBefore }
  await strace.detach()
  isOver = true
  const names = (await writing).flat()
  const { reads, slowest } = await reader.stop()
  if (!injected.includes('when')) assert.deepEqual(whileFailing, { saved: 0, found: 0 })

  // What was refused at first has left traces in the log: it has to be read anew.
  await server.kill()
  await server.restart()
  const found = recount(server.database).map(({ name }) => name)
  assert.deepEqual(found.toSorted(), names.toSorted())
  return `${refused} writes refused with 503, ${told.saved} saved under their keys, ${found.length} flows, also after kill -9; ${reads} reads 200, the slowest ${slowest.toFixed(0)} ms`
}
