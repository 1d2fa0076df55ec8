import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished } from 'vitest'
import { type Ability, StoreAbility } from '../contract/session.ts'
import { type AppDeps, buildApp } from './app.ts'
import { auditIn } from './audit/audit-in.ts'
import { openChangeFeed } from './changes/open-change-feed.ts'
import { engineOf } from './db/engine.ts'
import { openDatabase } from './db/open-database.ts'
import { createSqlFlowStore } from './flows/sql/sql-flow-store.ts'
import { misfit } from './openapi/misfit.ts'
import { createAccessKeys } from './session/access-keys.ts'
import { createSessions } from './session/sessions.ts'
import { createSignInCode } from './session/sign-in-code.ts'

type Request = { body?: unknown; headers?: InjectOptions['headers']; key?: string | null }

type Options = Partial<AppDeps> & { databaseUrl?: string }

/**
 * The whole server for one test, on a database in memory. Requests are sent with a key that may do everything, and each
 * answer is held against the description of the API.
 */
export const testApp = async ({ databaseUrl = 'file::memory:', ...options }: Options = {}) => {
  const database = await openDatabase(databaseUrl)
  const flows = createSqlFlowStore(database)
  const keys = createAccessKeys(database, options.now)
  const fullKey = await keys.make('Test key')
  const signInCode = createSignInCode(keys.first, options.now)
  const sessions = createSessions(database, options.now)
  const changes = options.changes ?? (await openChangeFeed(databaseUrl))
  const app = await buildApp({
    storeOf: () => flows,
    audit: auditIn(database),
    changes,
    check: () => flows.get('health'),
    store: { kind: engineOf(database), can: StoreAbility.options },
    keys,
    accessKeys: keys,
    sessions,
    signInCode,
    rateLimit: 0,
    ...options,
  })
  onTestFinished(async () => {
    await app.close()
    await changes.close()
    await flows.close()
  })

  const send = async (method: string, url: string, { body, headers, key = fullKey }: Request = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...(key !== null && { authorization: `Bearer ${key}` }), ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    expect(misfit({ method, url, status: answer.statusCode, body: plainBody(answer) })).toBeNull()
    return answer
  }

  return {
    app,
    database,
    flows,
    keys,
    key: fullKey,
    code: signInCode.code,
    send,
    makeKey: (...abilities: Ability[]) => keys.make(`Key to ${abilities.join(', ')}`, abilities),
    /** Signs in, with headers as a browser sends them if given, and returns the cookie to send from then on. */
    signIn: async (headers: Request['headers'] = {}): Promise<string> => {
      const answer = await send('POST', '/session', { body: { key: fullKey }, headers, key: null })
      return String(answer.headers['set-cookie']).split(';')[0]!
    },
    createFlow: async (fields: object = {}) => {
      const answer = await send('POST', '/v1/flows', { body: { name: 'Market prices', type: 'voice', ...fields } })
      return answer.json().data as { id: string; name: string; status: string; updated_at: string }
    },
  }
}

const plainBody = ({ headers, rawPayload, body }: LightMyRequestResponse): string => {
  const encoding = headers['content-encoding']
  if (encoding === undefined) return body
  return (encoding === 'br' ? brotliDecompressSync : gunzipSync)(rawPayload).toString()
}
