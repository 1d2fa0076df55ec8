import { newKey } from '../api/new-key.ts'
import type { Draft, DraftContent } from './draft.ts'
import { setDraftDown, takeUpDraft } from './draft-at-hand.ts'
import { forgetDrafts, keepDraft } from './draft-store.ts'

/** How far keeping has come. What waits for no longer than it may is `kept` already, so that the word doesn't flicker. */
export type Keeping = 'nothing' | 'keeping' | 'kept' | 'failed'

export type DraftKeeper = ReturnType<typeof createDraftKeeper>

/** How long what was typed may wait, in milliseconds: half of what is promised, since writing takes time as well. */
const longestWait = 250
const longestUnsaid = 1_000
const pauseBetweenTries = 3_000

/** Keeps what is typed into one form on the device, as long as the page is open. */
export const createDraftKeeper = (flow: string | null) => {
  const form = newKey()
  let account: string | null = null
  let id = newKey()
  let content: DraftContent | null = null
  let typedAt = 0
  let isDone = true
  let mayBeStored = false
  /** Drafts of this form that were decided against, and are good for nothing more once it is saved. */
  let former: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let lateTimer: ReturnType<typeof setTimeout> | undefined
  let keeping: Keeping = 'nothing'
  const listeners = new Set<() => void>()

  const report = (state: Keeping) => {
    clearTimeout(lateTimer)
    lateTimer = undefined
    if (keeping === state) return
    keeping = state
    for (const listener of listeners) listener()
  }

  /** Notes what stands in the form now; null when it is what it started from. */
  const note = (next: DraftContent | null) => {
    if (isSame(content, next)) return
    content = next
    typedAt = Date.now()
    isDone = next === null && !mayBeStored
    if (isDone) return report('nothing')
    if (keeping === 'nothing') report('keeping')
    else if (keeping === 'kept') lateTimer ??= setTimeout(() => report('keeping'), longestUnsaid)
    timer ??= setTimeout(flush, longestWait)
  }

  /** Writes at once what waits. Answers whether all that was typed is kept. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    timer = undefined
    if (isDone) return true
    if (account === null) return false
    const written = content
    try {
      mayBeStored = true
      if (written) await keepDraft({ id, account, flow, form, typedAt, ...written })
      else await forgetDrafts([id])
      if (content !== written) return false
      takeUpDraft(id)
      mayBeStored = written !== null
      isDone = true
      report(written ? 'kept' : 'nothing')
      return true
    } catch {
      report('failed')
      timer ??= setTimeout(flush, pauseBetweenTries)
      return false
    }
  }

  /** Begun at once and done in the order of beginning, so that nobody has to wait for it before the next step. */
  const write = async (...draft: Parameters<typeof keepDraft>): Promise<void> => {
    try {
      await keepDraft(...draft)
      if (isDone && content) report('kept')
    } catch {
      report('failed')
    }
  }

  return {
    form,
    note,
    flush,
    /** Keeps what waits, although the page may be gone the moment this returns. */
    leave: () => {
      if (!isDone && account !== null && content) setDraftDown({ id, account, flow, form, typedAt, ...content })
      void flush()
    },
    keeping: () => keeping,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Says whose drafts these are. The form may have been typed into before that is known. */
    belongTo: (owner: string) => {
      account ??= owner
      if (!isDone) timer ??= setTimeout(flush)
    },
    /**
     * Leaves what is kept so far as it is, and goes on with a draft of its own. `untilSaved` for what was decided
     * against: a save does away with it. Anything else is offered until the person says what becomes of it.
     */
    setAside: ({ untilSaved }: { untilSaved: boolean }) => {
      if (account === null || content === null) return
      if (!isDone) void write({ id, account, flow, form, typedAt, ...content })
      if (untilSaved) former.push(id)
      id = newKey()
      content = null
      mayBeStored = false
      isDone = true
    },
    /** Goes on with a draft that was offered, under a name of its own: another tab may go on with the same one. */
    takeOver: (draft: Draft) => {
      content = { values: draft.values, start: draft.start, attempt: draft.attempt }
      typedAt = draft.typedAt
      mayBeStored = true
      isDone = true
      void write({ ...draft, id, form }, draft.id)
    },
    /** All of it is saved: nothing of it needs to be kept. */
    forget: async () => {
      clearTimeout(timer)
      timer = undefined
      content = null
      isDone = true
      report('nothing')
      await forgetDrafts([id, ...former])
      former = []
      mayBeStored = false
    },
  }
}

const isSame = (one: DraftContent | null, other: DraftContent | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.start === other.start &&
    one.attempt === other.attempt &&
    Object.entries(one.values).every(([field, text]) => other.values[field as keyof typeof other.values] === text))
