import { openDatabase } from '../../src/server/db/open-database.ts'
import { createAccessKeys } from '../../src/server/session/access-keys.ts'
import { type FlowsApi, flowsApi } from './flows-api.ts'
import type { FlowsServer } from './flows-server.ts'

/** Somebody else, with a key of their own, as the API knows them. */
export const anotherPerson = async (name: string, server: FlowsServer): Promise<FlowsApi> => {
  const address = server.database.startsWith('postgres') ? server.database : `file:${server.database}`
  const database = await openDatabase(address)
  try {
    return flowsApi(server.url, await createAccessKeys(database).make(name))
  } finally {
    await database.destroy()
  }
}
