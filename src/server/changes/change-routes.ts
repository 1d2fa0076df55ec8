import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editor } from '../../contract/changes.ts'
import { endpoints } from '../../contract/endpoints.ts'
import type { StoreOf } from '../flows/store-of.ts'
import type { KeyRing } from '../session/access-keys.ts'
import { identifyBy } from '../session/authenticate.ts'
import { tooManyRequests } from '../session/refuse-exceeded.ts'
import { readToken } from '../session/session-cookie.ts'
import type { Sessions } from '../session/sessions.ts'
import { type App, toRoute } from '../to-route.ts'
import type { ChangeFeed } from './change-feed.ts'
import { openEventStream } from './event-stream.ts'

/** Streams that one session, or one key of a program, may have open at a server. */
const mostStreams = 20

/** Seconds after which one more try for a stream is worth it. */
const retryAfter = 60

type Listener = { editor: Editor | null; since: string | undefined }

type Deps = { changes: ChangeFeed; storeOf: StoreOf; keys: KeyRing; sessions: Sessions; now: () => number }

/** Tells of changes as they are saved, and of who is editing. */
export const changeRoutes = (app: App, { changes, storeOf, keys, sessions, now }: Deps) => {
  // A page that is left open must not keep its session from ending.
  const identify = identifyBy({ keys, findSession: sessions.peek })
  const ends = new Set<() => void>()
  const counts = new Map<string, number>()
  let isClosing = false

  app.addHook('preClose', async () => {
    isClosing = true
    for (const end of ends) end()
  })

  /** Whether whoever listens may still; while nobody can tell, nothing is said against it. */
  const mayListen = async (request: FastifyRequest): Promise<boolean> => {
    try {
      return (await identify(request))?.abilities.includes('read') ?? false
    } catch {
      return true
    }
  }

  const listen = (request: FastifyRequest, reply: FastifyReply, { editor, since }: Listener) => {
    // Whoever left while it was looked up who they are won't be heard to leave again.
    if (reply.raw.destroyed) return void reply.hijack()
    const store = storeOf(request.account!)
    const who = hash('sha256', request.headers.authorization ?? readToken(request) ?? '')
    const count = counts.get(who) ?? 0
    if (count >= mostStreams) throw tooManyRequests(retryAfter, now)
    counts.set(who, count + 1)

    const stream = openEventStream(reply)
    let told: Promise<unknown> = Promise.resolve()
    /** One thing after the other, and nothing to somebody who has signed out meanwhile. */
    const tell = (say: () => void) => {
      told = told.then(async () => ((await mayListen(request)) ? say() : stream.end()))
    }
    const stop = changes.listen(store, (news) => tell(() => stream.send(news)), editor)
    const timer = setInterval(() => tell(stream.beat), changes.heartbeat).unref()
    ends.add(stream.end)
    stream.onClose(() => {
      clearInterval(timer)
      stop()
      ends.delete(stream.end)
      if (counts.get(who) === 1) counts.delete(who)
      else counts.set(who, counts.get(who)! - 1)
    })
    // Not before it is listened: nothing may fall between.
    stream.send(JSON.stringify(changes.first(store, since)))
    if (isClosing) stream.end()
  }

  app.route({
    ...toRoute(endpoints.followChanges),
    handler: async (request, reply) => {
      const { query, account, headers, method } = request
      if (method === 'HEAD' || !headers.accept?.includes('text/event-stream')) {
        return { data: changes.first(storeOf(account!), query.since) }
      }
      listen(request, reply, { editor: editorOf(account!, query), since: query.since })
      return reply
    },
  })
}

type Listening = { tab?: string | undefined; editing?: string | undefined }

const editorOf = ({ id, name }: { id: string; name: string }, { tab = '', editing }: Listening): Editor | null =>
  editing === undefined ? null : { flow_id: editing, tab, by: { id, name } }
