import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../../src/server/db/postgres/postgres-for-test.ts'
import { startFlowsServer } from '../support/flows-server.ts'
import { connectTo } from './support/client.ts'
import { writePersistently } from './support/persistent-writer.ts'
import type { Proof } from './support/proof.ts'

const kills = 5
const writersOfEach = 8
const savedBetween = 50

export const proof: Proof = {
  what: 'PostgreSQL killed under the load of two servers loses nothing acknowledged, and is found again by both',
  prove: async () => {
    const postgres = await startPostgres({ syncs: true })
    const environment = { DATABASE_URL: await postgres.newDatabase() }
    const servers = [await startFlowsServer({ environment }), await startFlowsServer({ environment })]
    try {
      const told = { saved: 0, refused: 0 }
      let isOver = false
      const writing = Promise.all(
        servers.flatMap(({ url }) =>
          Array.from({ length: writersOfEach }, () => writePersistently({ url, isOver: () => isOver }, told)),
        ),
      )
      // Told below, when it is awaited.
      writing.catch(() => {})
      for (let kill = 0; kill < kills; kill += 1) {
        const enough = told.saved + savedBetween
        while (told.saved < enough) await Promise.race([setTimeout(10), writing])
        await postgres.kill()
        await setTimeout(300)
        await postgres.restart()
      }
      isOver = true
      const names = (await writing).flat().toSorted()
      assert.ok(told.refused > 0, 'Nobody noticed that PostgreSQL was away.')
      for (const { url } of servers) assert.deepEqual((await namesAt(url)).toSorted(), names)
      return `${kills} kills under ${writersOfEach * servers.length} writers at two servers: ${told.saved} saved, each there once; ${told.refused} refused with 503 meanwhile`
    } finally {
      for (const server of servers) await server.stop()
      await postgres.stop()
    }
  },
}

const namesAt = async (url: string): Promise<string[]> => {
  const client = connectTo(url)
  const names: string[] = []
  for (let page = 1; ; page += 1) {
    const { body } = await client.send({ path: `/v1/flows?sort=created_at&limit=100&page=${page}` })
    const { data, meta } = JSON.parse(body) as { data: { name: string }[]; meta: { last_page: number } }
    names.push(...data.map(({ name }) => name))
    if (page >= meta.last_page) break
  }
  client.close()
  return names
}
