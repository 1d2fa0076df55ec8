import { followChanges, News } from '../../contract/changes.ts'
import { addressOf, pageHeaders } from '../api/call.ts'
import { noteAnswer } from '../api/line-state.ts'
import { readEvents } from './read-events.ts'
import { inStreamSlot } from './stream-slot.ts'

const second = 1000
const longestPause = 60 * second
/** The server gives a sign of life each 25 seconds. */
const longestSilence = 60 * second

type Following = {
  /** Tells this tab from others, and what is being edited in it. */
  tab: string
  editing: string | undefined
  hear: (news: News) => void
  /** Called when nothing is heard any more, for a while or for good. */
  onSilence: () => void
}

/**
 * Listens to what changes, and answers with how to stop. A line that breaks is taken up again, more and more seldom
 * while that fails; whoever is refused stays silent. Nobody is bothered with any of it: the page is as good as before.
 */
export const follow = (following: Following): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  // Stopped while it waited for a slot.
  void inStreamSlot(signal, () => followOn(following, signal)).catch(() => {})
  return () => stopping.abort()
}

const followOn = async (following: Following, signal: AbortSignal): Promise<void> => {
  let failures = 0
  while (!signal.aborted) {
    const { isRefused, hasHeard } = await listen(following, signal)
    following.onSilence()
    if (isRefused) return
    failures = hasHeard ? 0 : failures + 1
    const pause = Math.min(longestPause, second * 2 ** failures)
    // Not all at the same moment, after a server has started anew.
    await lineOrTime(pause * (0.5 + Math.random() / 2), signal)
  }
}

/** Until it breaks off. */
const listen = async ({ tab, editing, hear }: Following, stopped: AbortSignal) => {
  const silence = new AbortController()
  const stop = () => silence.abort()
  let timer: ReturnType<typeof setTimeout> | undefined
  const beat = () => {
    clearTimeout(timer)
    timer = setTimeout(stop, longestSilence)
  }
  stopped.addEventListener('abort', stop)
  let hasHeard = false
  beat()
  try {
    const response = await fetch(addressOf(followChanges, { query: { tab, editing, since: takeHeard() } }), {
      headers: { accept: 'text/event-stream', ...pageHeaders },
      cache: 'no-store',
      signal: silence.signal,
    })
    if (!response.ok || !response.body) return { isRefused: isForGood(response.status), hasHeard }
    // What answers knows of no stream, and won't when it is asked again.
    if (response.headers.get('content-type') !== 'text/event-stream') return { isRefused: true, hasHeard }
    await readEvents(response.body, {
      beat: () => {
        beat()
        // A sign of life is an answer: the line is there, or there again.
        noteAnswer(null)
      },
      hear: (data) => {
        hasHeard = true
        hear(News.parse(JSON.parse(data)))
      },
    })
  } catch {
    // No line, or a server that speaks otherwise than it did: both may be over after a while.
  } finally {
    clearTimeout(timer)
    stopped.removeEventListener('abort', stop)
    // What of an answer was not read would go on holding one of the browser's few connections.
    stop()
  }
  return { isRefused: false, hasHeard }
}

/** What the server had heard of when it rendered this page: good for one question, since more is read later. */
const takeHeard = (): string | undefined => {
  const heard = document.querySelector<HTMLMetaElement>('meta[property=heard]')
  heard?.remove()
  return heard?.content
}

const isForGood = (status: number): boolean => status >= 400 && status < 500 && status !== 429

/** Resolves after a time, or once the device has a line again. */
const lineOrTime = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, time)
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
