import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Editor } from '../../contract/changes.ts'
import { changeChannel, editorWords, readWord, type ServerWord } from '../db/change-channel.ts'
import type { Hearing, Wire } from './change-feed.ts'

/** In milliseconds. */
const second = 1000
const pauseBetweenTries = second
/** Those who edit here are told again so often, by which it is also seen that the connection is alive. */
const confirmEvery = 10 * second
const longestAnswer = 5 * second

/**
 * Listens to what servers on the PostgreSQL at `url` write, this one included, on a connection of its own, which is made
 * anew whenever it breaks. What was written meanwhile isn't known then, and that is said.
 */
export const openPostgresWire = (url: string, hearing: Hearing): Wire => {
  const server = randomUUID()
  const parts = new Map<string, Editor[]>()
  let editors: Editor[] = []
  let client: Client | null = null
  let timer: NodeJS.Timeout | null = null
  let isClosed = false

  const hear = (word: ServerWord) => {
    if ('change' in word) return hearing.changed(word.change)
    if (word.server === server) return
    if ('asks' in word) return void say(editorWords(server, editors))
    const all = [...(parts.get(word.server) ?? []), ...word.editors]
    if (word.hasMore) return void parts.set(word.server, all)
    parts.delete(word.server)
    hearing.editors(word.server, all)
  }

  /** Where it can't be said, the connection is made anew, after which it is. */
  const say = async (words: string[]): Promise<void> => {
    const current = client
    if (!current) return
    const timeout = setTimeout(() => drop(current), longestAnswer)
    try {
      await current.query('select pg_notify($1, word) from unnest($2::text[]) word', [changeChannel, words])
    } catch {
      drop(current)
    } finally {
      clearTimeout(timeout)
    }
  }

  /** Without a goodbye, which would wait for an answer. */
  const drop = (broken: Client) => {
    if (client === broken) client = null
    void broken.end().catch(() => {})
  }

  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: url,
      application_name: 'our-voice-flows changes',
      connectionTimeoutMillis: 3 * second,
      keepAlive: true,
    })
    next.on('error', () => {})
    next.on('end', () => {
      if (client === next) client = null
    })
    next.on('notification', ({ payload = '' }) => {
      const word = readWord(payload)
      if (word) hear(word)
    })
    // The rest of what was half heard is not to come.
    parts.clear()
    try {
      await next.connect()
      await next.query(`listen ${changeChannel}`)
      if (isClosed) return drop(next)
      client = next
      hearing.missed()
      await say([JSON.stringify({ server, asks: true } satisfies ServerWord), ...editorWords(server, editors)])
    } catch {
      drop(next)
    }
  }

  let confirmedAt = 0

  /** Keeps it connected, and confirms from time to time who edits here. */
  const keepUp = async (): Promise<void> => {
    if (!client) await connect()
    else if (performance.now() - confirmedAt > confirmEvery) {
      confirmedAt = performance.now()
      await say(editorWords(server, editors))
    }
    if (!isClosed) timer = setTimeout(() => void keepUp(), pauseBetweenTries).unref()
  }
  void keepUp()

  return {
    tellEditors: (next) => {
      editors = next
      void say(editorWords(server, editors))
    },
    close: async () => {
      isClosed = true
      if (timer) clearTimeout(timer)
      const last = client
      if (!last) return
      // Those who edited here are gone for the others as well, at once.
      editors = []
      await say(editorWords(server, []))
      drop(last)
    },
  }
}
