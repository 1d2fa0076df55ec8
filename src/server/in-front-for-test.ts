import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { auditIn } from './audit/audit-in.ts'
import { openDatabase } from './db/open-database.ts'
import { passedThrough } from './flows/passed/passed-through.ts'
import { inFrontOfService } from './in-front-of-service.ts'
import { createAccessKeys } from './session/access-keys.ts'
import { createSessions } from './session/sessions.ts'
import { testApp } from './test-app.ts'
import { startStandIn } from './upstream/stand-in.ts'

/** Canaries: what holds one of them has let a key out. */
export const accountKey = 'canary-8c1f77-account'
export const serverKey = 'canary-5d02b9-server'

/** The whole server in front of a stand-in for the service, for one test. */
export const openInFront = async ({ withServerKey = false } = {}) => {
  const standIn = await startStandIn({ keys: [accountKey, serverKey] })
  const database = await openDatabase('file::memory:')
  const keys = createAccessKeys(database)
  const ownKey = await keys.make('Own key')
  const own = { keys, sessions: createSessions(database), audit: auditIn(database) }
  const service = inFrontOfService(
    new URL(standIn.url),
    withServerKey ? serverKey : undefined,
    own,
    passedThrough(database),
  )
  const lines: string[] = []
  const log = new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) })
  const { send, app } = await testApp({ ...service, accessKeys: keys, log })
  onTestFinished(async () => {
    service.close()
    await standIn.stop()
    await database.destroy()
  })
  const signIn = async (key: string) => {
    const answer = await send('POST', '/session', { body: { key }, key: null })
    return { answer, headers: { cookie: String(answer.headers['set-cookie']).split(';')[0]! } }
  }
  return { standIn, database, ownKey, send, app, signIn, lines }
}
