import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { onTestFinished } from 'vitest'
import type { News } from '../../contract/changes.ts'

type Following = {
  status: number
  headers: IncomingMessage['headers']
  /** All that was told so far. */
  news: News[]
  /** Until something that was told fits; answers with it. */
  told: (fits: (news: News) => boolean) => Promise<News>
  /** Signs of life so far. */
  beats: () => number
  /** Once the server has ended it. */
  ended: Promise<unknown>
  /** Stops reading, and leaves the connection open. */
  stopReading: () => void
  leave: () => void
}

/** Follows the changes at the server at `origin`, on a connection of its own. */
export const follow = async (origin: string, headers: Record<string, string>, query = ''): Promise<Following> => {
  const asked = request(`${origin}/changes${query}`, { headers: { accept: 'text/event-stream', ...headers } }).end()
  onTestFinished(() => void asked.destroy())
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const news: News[] = []
  let beats = 0
  let rest = ''
  answer.on('data', (bytes: Buffer) => {
    const parts = (rest + bytes.toString()).split('\n\n')
    rest = parts.pop()!
    for (const part of parts) {
      if (part.startsWith('data: ')) news.push(JSON.parse(part.slice(6)) as News)
      else beats += 1
    }
    answer.emit('told')
  })
  // A connection that is cut is an end as well.
  answer.on('error', () => {})
  const told = async (fits: (news: News) => boolean): Promise<News> => {
    for (;;) {
      const found = news.find(fits)
      if (found) return found
      await once(answer, 'told')
    }
  }
  return {
    status: answer.statusCode!,
    headers: answer.headers,
    news,
    told,
    beats: () => beats,
    ended: new Promise((resolve) => answer.once('close', resolve)),
    stopReading: () => void answer.pause(),
    leave: () => void asked.destroy(),
  }
}
