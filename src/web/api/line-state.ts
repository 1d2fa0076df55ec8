import { useSyncExternalStore } from 'react'

/** While no answer comes from the server. Times in milliseconds since 1970. */
export type LostLine = {
  /** The last answer that came, or when it was first missed. */
  since: number
  /** The oldest of what is shown from what was kept; null when nothing is. */
  keptAt: number | null
}

const lastAnswerKey = 'flows_last_answer'
const pauseBetweenNotes = 10_000

let lost: LostLine | null = null
let notedAt = 0
const listeners = new Set<() => void>()
const backListeners = new Set<() => void>()

const change = (next: LostLine | null) => {
  lost = next
  for (const listener of listeners) listener()
}

/** Called for each answer; `keptAt` is the date of one that the service worker had kept, and that no server sent now. */
export const noteAnswer = (keptAt: string | null): void => {
  if (keptAt !== null) {
    const time = Date.parse(keptAt) || Date.now()
    const oldest = Math.min(lost?.keptAt ?? time, time)
    if (!lost || lost.keptAt !== oldest) change({ since: lost?.since ?? lastAnswer() ?? time, keptAt: oldest })
    return
  }
  const now = Date.now()
  if (now - notedAt > pauseBetweenNotes) remember((notedAt = now))
  if (!lost) return
  change(null)
  for (const listener of backListeners) listener()
}

/** Called when no answer came at all. */
export const noteSilence = (): void => {
  // The server that renders a page has no line of its own to lose.
  if (!lost && typeof window !== 'undefined') change({ since: lastAnswer() ?? Date.now(), keptAt: null })
}

/** Called when another page is shown: what was kept of the last one is not what this one shows. */
export const noteOtherPage = (): void => {
  if (lost && lost.keptAt !== null) change({ ...lost, keptAt: null })
}

/** Calls back when answers come again: what was shown meanwhile may be old. Returns how to call that off. */
export const whenLineIsBack = (listener: () => void): (() => void) => {
  backListeners.add(listener)
  return () => void backListeners.delete(listener)
}

/** How the line is: null while answers come. */
export const useLostLine = (): LostLine | null =>
  useSyncExternalStore(
    subscribe,
    () => lost,
    () => null,
  )

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Kept on the device, so that a page opened without a line knows as well. */
const remember = (time: number): void => {
  try {
    localStorage.setItem(lastAnswerKey, String(time))
  } catch {
    // Storage is full or switched off.
  }
}

const lastAnswer = (): number | null => {
  try {
    return Number(localStorage.getItem(lastAnswerKey)) || null
  } catch {
    return null
  }
}
