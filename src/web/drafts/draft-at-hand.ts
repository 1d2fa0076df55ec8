import { Draft } from './draft.ts'

/*
 * A write to the store waits for those before it, and on a slow disk a page that is being left is gone before its turn
 * has come. What is written here is safe when the call returns. The store takes it in when a page is next opened.
 */

const prefix = 'flow-draft '

export const setDraftDown = (draft: Draft): void => {
  try {
    localStorage.setItem(prefix + draft.id, JSON.stringify(draft))
  } catch {
    // The device has no room for it, or gives none. The store may still have the time.
  }
}

export const draftsSetDown = (): Draft[] =>
  Object.entries(localStorage).flatMap(([name, text]) => (name.startsWith(prefix) ? (readDraft(text) ?? []) : []))

/** What can't be read keeps no other draft from being offered. */
const readDraft = (text: string): Draft | undefined => {
  try {
    return Draft.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export const takeUpDraft = (id: string): void => localStorage.removeItem(prefix + id)
