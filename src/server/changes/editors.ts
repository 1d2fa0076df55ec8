import type { Editor } from '../../contract/changes.ts'

/** In milliseconds: those at another server who are not confirmed for so long are taken to have gone. */
export const editorsFade = 30_000

/** So many are told of; the rest edit unseen. */
const mostTold = 200

type Remote = { editors: Editor[]; until: number }

/**
 * Who has a flow open for editing: those who listen here, as long as they do, and those whom other servers tell of.
 * Nothing of it is written down. `onChange` is called whenever the set of editors changes, here or elsewhere.
 */
export const createEditors = (onChange: (change: { areHere: boolean }) => void, now: () => number = Date.now) => {
  const here = new Set<Editor>()
  const elsewhere = new Map<string, Remote>()
  let timer: NodeJS.Timeout | null = null

  const fade = () => {
    timer = null
    const before = elsewhere.size
    for (const [server, { until }] of elsewhere) if (until <= now()) elsewhere.delete(server)
    if (elsewhere.size < before) onChange({ areHere: false })
    watch()
  }
  const watch = () => {
    if (elsewhere.size > 0) timer ??= setTimeout(fade, editorsFade / 10).unref()
  }

  return {
    here: (): Editor[] => [...here],

    all: (): Editor[] => [...here, ...[...elsewhere.values()].flatMap(({ editors }) => editors)].slice(0, mostTold),

    /** Answers with how to leave. */
    join: (editor: Editor): (() => void) => {
      here.add(editor)
      onChange({ areHere: true })
      return () => {
        if (here.delete(editor)) onChange({ areHere: true })
      }
    },

    /** What another server says: all who edit there now. */
    hear: (server: string, editors: Editor[]): void => {
      const before = elsewhere.get(server)?.editors ?? []
      if (editors.length > 0) elsewhere.set(server, { editors, until: now() + editorsFade })
      else elsewhere.delete(server)
      watch()
      if (JSON.stringify(before) !== JSON.stringify(editors)) onChange({ areHere: false })
    },

    stop: () => {
      if (timer) clearTimeout(timer)
    },
  }
}
