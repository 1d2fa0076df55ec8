import type { Change, Editor, News } from '../../contract/changes.ts'

/** Takes news as JSON text: the same for all who listen. */
export type Listener = (news: string) => void

/** In milliseconds: what comes together is told together, and at most four times a second. */
const soon = 20
const leastPause = 250

/** So many changes are named at once; of more it is only said that there were. */
const mostNamed = 50

/** Those who listen to the same flows, and what they are to be told next. While nobody listens, nothing is noted. */
export const createRoom = (editors: () => Editor[]) => {
  const listeners = new Set<Listener>()
  let named = new Map<string, Change>()
  let missed = false
  let areEditorsNew = false
  let toldAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null

  const tellAll = () => {
    timer = null
    toldAt = performance.now()
    const news: News = { missed, changes: [...named.values()], editors: areEditorsNew ? editors() : null }
    named = new Map()
    missed = areEditorsNew = false
    const text = JSON.stringify(news)
    for (const listener of listeners) listener(text)
  }

  const tellSoon = () => {
    timer ??= setTimeout(tellAll, Math.max(soon, toldAt + leastPause - performance.now())).unref()
  }

  return {
    /** Answers with how to stop. */
    listen: (listener: Listener): (() => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || timer === null) return
        clearTimeout(timer)
        timer = null
        named.clear()
        missed = areEditorsNew = false
      }
    },

    changed: (change: Change): void => {
      if (listeners.size === 0 || missed) return
      named.set(`${change.action} ${change.flow_id} ${change.by?.id}`, change)
      if (named.size > mostNamed) {
        named.clear()
        missed = true
      }
      tellSoon()
    },

    /** More may have changed than was heard of. */
    missed: (): void => {
      if (listeners.size === 0) return
      named.clear()
      missed = true
      tellSoon()
    },

    editorsChanged: (): void => {
      if (listeners.size === 0) return
      areEditorsNew = true
      tellSoon()
    },
  }
}
