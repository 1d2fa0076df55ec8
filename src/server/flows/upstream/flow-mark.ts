import { hash } from 'node:crypto'
import type { Flow } from '../../../contract/flow.ts'
import type { StoredFlow } from '../flow-store.ts'

/**
 * The service gives its flows no mark, so one is made from what they hold: first what a person edits, then all else,
 * which makes `If-None-Match` exact but makes nobody's edit stale.
 */
export const withMark = (flow: Flow): StoredFlow => {
  const { id, name, description, type, status, metadata, ...facts } = flow
  const edited = digestOf([id, name, description, type, status, metadata])
  return { flow, etag: `"${edited}.${digestOf(Object.values(facts))}"` }
}

/** Whether the flow still holds what it held when one of these marks was read. */
export const isUnchanged = (marks: string[] | undefined, { etag }: StoredFlow): boolean =>
  marks === undefined || marks.some((mark) => editedOf(mark) === editedOf(etag))

const editedOf = (mark: string): string => mark.split('.')[0]!

const digestOf = (values: unknown[]): string => hash('sha256', JSON.stringify(values)).slice(0, 24)
