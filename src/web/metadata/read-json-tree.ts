import { isReadableJson } from './is-readable-json.ts'
import { readJsonTokens } from './json-tokens.ts'

/** A JSON text as it is read: key order and duplicate keys kept, numbers as they are written. */
export type JsonNode =
  | { kind: 'object'; entries: JsonEntry[] }
  | { kind: 'list'; items: JsonNode[] }
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'nothing' }
export type JsonEntry = { name: string; value: JsonNode }

/** The tree of a JSON text, or null where it isn't JSON or is nested deeper than 64 levels. */
export const readJsonTree = (text: string): JsonNode | null => (isReadableJson(text) ? build(text) : null)

/** How many values the tree holds in all, so that a large one can be folded. */
export const countValues = (node: JsonNode): number =>
  childrenOf(node).reduce((count, child) => count + countValues(child), 1)

const childrenOf = (node: JsonNode): JsonNode[] => {
  if (node.kind === 'object') return node.entries.map(({ value }) => value)
  return node.kind === 'list' ? node.items : []
}

const build = (text: string): JsonNode | null => {
  const open: (JsonNode & { kind: 'object' | 'list' })[] = []
  let root: JsonNode | null = null
  let name: string | null = null
  const place = (node: JsonNode) => {
    const parent = open.at(-1)
    if (!parent) root = node
    else if (parent.kind === 'list') parent.items.push(node)
    else parent.entries.push({ name: name ?? '', value: node })
    name = null
    if (node.kind === 'object' || node.kind === 'list') open.push(node)
  }
  for (const { kind, value } of readJsonTokens(text)) {
    if (kind === '}' || kind === ']') open.pop()
    else if (kind === 'string' && open.at(-1)?.kind === 'object' && name === null) name = value
    else if (kind !== ',' && kind !== ':' && kind !== 'end') place(nodeOf(kind, value))
  }
  return root
}

const nodeOf = (kind: string, text: string): JsonNode => {
  if (kind === '{') return { kind: 'object', entries: [] }
  if (kind === '[') return { kind: 'list', items: [] }
  if (kind === 'string') return { kind: 'text', text }
  if (kind === 'number') return { kind: 'number', text }
  return kind === 'null' ? { kind: 'nothing' } : { kind: 'boolean', value: kind === 'true' }
}
