import type { AddressInfo } from 'node:net'
import { StoreAbility } from '../../contract/session.ts'
import { buildApp } from '../app.ts'
import { auditIn } from '../audit/audit-in.ts'
import { createChangeFeed } from '../changes/change-feed.ts'
import { engineOf } from '../db/engine.ts'
import { openDatabase } from '../db/open-database.ts'
import { createSqlFlowStore } from '../flows/sql/sql-flow-store.ts'
import { createAccessKeys } from '../session/access-keys.ts'
import { createSessions } from '../session/sessions.ts'
import { createSignInCode } from '../session/sign-in-code.ts'
import { oneConnection } from './one-connection.ts'
import { openCount, openFlows } from './open-flows.ts'
import type { GeneratedRequest, KnownOfServer } from './request-parts.ts'

export type FuzzedServer = Awaited<ReturnType<typeof startFuzzedServer>>

/** The whole server, listening, on an empty database, with flows that may be changed and flows that may not. */
export const startFuzzedServer = async (databaseUrl: string) => {
  const database = await openDatabase(databaseUrl)
  const flows = createSqlFlowStore(database)
  const keys = createAccessKeys(database)
  const sessions = createSessions(database)
  const [fullKey, readKey] = [await keys.make('All'), await keys.make('Reader', ['read'])]
  const [publishKey, noneKey] = [await keys.make('Publisher', ['publish']), await keys.make('Nothing', [])]
  const reader = await keys.find(readKey)
  const app = await buildApp({
    storeOf: () => flows,
    check: () => flows.get('health'),
    audit: auditIn(database),
    changes: createChangeFeed(),
    store: { kind: engineOf(database), can: StoreAbility.options },
    keys,
    accessKeys: keys,
    sessions,
    signInCode: createSignInCode(keys.first),
    rateLimit: 0,
  })

  const call = async (method: 'POST', url: string, payload: object) => {
    const answer = await app.inject({ method, url, payload, headers: { authorization: `Bearer ${fullKey}` } })
    return (answer.json() as { data: { id: string } }).data.id
  }
  const seed = async (kind: string) => {
    const seeded = []
    for (let number = 1; number <= openCount; number += 1) {
      const flow = await call('POST', '/v1/flows', {
        name: `${kind} ${number}`,
        type: number % 2 ? 'voice' : 'sms',
        status: number % 3 ? 'published' : 'draft',
        metadata: '{"a": 1.0,\n "a": 12345678901234567890}',
      })
      const report = { direction: 'incoming', status: 'completed', data: [1] }
      seeded.push({ flow, execution: await call('POST', `/v1/flows/${flow}/executions`, report) })
    }
    return seeded
  }
  const guarded = await seed('Guarded')
  const open = openFlows(await seed('Open'))

  const known: KnownOfServer = {
    fullKey,
    powerless: [
      {},
      ...[readKey, publishKey, noneKey, `${readKey}x`].map((key) => ({ authorization: `Bearer ${key}` })),
      { cookie: `flows_session=${await sessions.open(reader!, '127.0.0.1')}` },
      { cookie: 'flows_session=someone' },
      { authorization: 'Basic b3Y6b3Y=' },
    ],
    guarded,
  }

  /** All that is kept of the guarded flows, as text. */
  const rowsOfGuarded = async (): Promise<string> => {
    const kept = await database
      .selectFrom('flows')
      .selectAll()
      .where(
        'id',
        'in',
        guarded.map(({ flow }) => flow),
      )
      .orderBy('id')
      .execute()
    const executions = database
      .selectFrom('executions')
      .selectAll()
      .where(
        'flow_no',
        'in',
        kept.map(({ no }) => no),
      )
    return JSON.stringify([kept, await executions.orderBy('id').execute()])
  }
  const before = await rowsOfGuarded()

  await app.listen({ port: 0, host: '127.0.0.1' })
  const connection = oneConnection((app.server.address() as AddressInfo).port)

  return {
    ...known,
    send: async (generated: GeneratedRequest) => {
      const request = open.resolve(generated)
      const answer = await connection.send(request)
      open.note(request, answer)
      return { request, answer }
    },
    lookAtGuarded: async () => ({ before, now: await rowsOfGuarded() }),
    stop: async () => {
      connection.close()
      await app.close()
      await flows.close()
    },
  }
}
