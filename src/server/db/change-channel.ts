import * as z from 'zod/mini'
import { Change, Editor } from '../../contract/changes.ts'

/** On which servers on one PostgreSQL tell each other of changes. */
export const changeChannel = 'flow_changes'

/** One word between servers. Those who edit at a server come in as many parts as it takes. */
const ServerWord = z.union([
  z.object({ change: Change }),
  z.object({ server: z.string(), editors: z.array(Editor), hasMore: z.boolean() }),
  z.object({ server: z.string(), asks: z.literal(true) }),
])
export type ServerWord = z.infer<typeof ServerWord>

/** Null for what isn't one: anybody may say something on the channel, as a newer server does. */
export const readWord = (text: string): ServerWord | null => {
  try {
    return ServerWord.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** In characters: PostgreSQL passes on 8,000 bytes at most, and none of ours takes more than that with these. */
const mostOfName = 150

export const changeWord = (change: Change): string =>
  JSON.stringify({ change: { ...change, by: change.by && shortened(change.by) } } satisfies ServerWord)

const editorsInWord = 4

export const editorWords = (server: string, editors: Editor[]): string[] => {
  const words: string[] = []
  for (let at = 0; at === 0 || at < editors.length; at += editorsInWord) {
    const part = editors.slice(at, at + editorsInWord).map((editor) => ({ ...editor, by: shortened(editor.by) }))
    const word: ServerWord = { server, editors: part, hasMore: at + editorsInWord < editors.length }
    words.push(JSON.stringify(word))
  }
  return words
}

const shortened = ({ id, name }: { id: string; name: string }) => ({ id, name: name.slice(0, mostOfName) })
