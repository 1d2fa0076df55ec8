import { useSyncExternalStore } from 'react'
import type { Editor } from '../../contract/changes.ts'

/** What others changed of what is shown, and how to have it shown; null where there is nothing more to show. */
export type ShownNews = {
  what: 'flows' | 'trash' | 'executions' | 'flow' | 'deleted'
  count: number
  /** Who it was, where that is known to be somebody else. */
  by: string | null
  show: (() => void) | null
}

/** By the query whose answer is shown. */
let news: ReadonlyMap<string, ShownNews> = new Map()
let editors: readonly Editor[] = []
const nobody: readonly Editor[] = []
const nothing: ReadonlyMap<string, ShownNews> = new Map()
const listeners = new Set<() => void>()

const notify = () => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null takes them back. */
export const setNews = (query: string, next: ShownNews | null): void => {
  if (!next && !news.has(query)) return
  const all = new Map(news)
  if (next) all.set(query, next)
  else all.delete(query)
  news = all
  notify()
}

export const hasNews = (query: string): boolean => news.has(query)

export const setEditors = (next: readonly Editor[]): void => {
  if (next.length === 0 && editors.length === 0) return
  editors = next
  notify()
}

export const useNews = (): ReadonlyMap<string, ShownNews> =>
  useSyncExternalStore(
    subscribe,
    () => news,
    () => nothing,
  )

/** Everybody who has some flow open for editing. */
export const useEditors = (): readonly Editor[] =>
  useSyncExternalStore(
    subscribe,
    () => editors,
    () => nobody,
  )
