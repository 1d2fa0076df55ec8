import * as z from 'zod/mini'
import { Author } from './author.ts'
import { endpoint } from './endpoint.ts'
import { rule } from './rule.ts'
import { emptyAsAbsent } from './text.ts'

/** A write: to which flow, what was done (as in the audit), by whom. What it wrote is to be read from the flow. */
export const Change = z.object({ flow_id: z.nullable(z.string()), action: z.string(), by: z.nullable(Author) })
export type Change = z.infer<typeof Change>

/** Somebody who has a flow open for editing, in one of their tabs. */
export const Editor = z.object({ flow_id: z.string(), tab: z.string(), by: Author })
export type Editor = z.infer<typeof Editor>

/** What happened since the last news. */
export const News = z.object({
  /** Whether more may have changed than `changes` name: at the beginning, after a gap, and when there are many. */
  missed: z.boolean(),
  changes: z.array(Change),
  /** Everybody who is editing; null when they are those that were told last. */
  editors: z.nullable(z.array(Editor)),
})
export type News = z.infer<typeof News>

const shortText = emptyAsAbsent(
  z.optional(z.string({ error: 'value_invalid' }).check(rule('value_invalid', (text) => text.length <= 64))),
)

/** Who listens. */
const ChangesQuery = z.strictObject({
  /** Tells the tabs of one person apart: any text that no other tab has. */
  tab: shortText,
  /** The id of the flow that is open for editing there. */
  editing: shortText,
  /** What the server had heard of when what is shown there was read: where that is all, nothing is `missed`. */
  since: shortText,
})

/** Whoever accepts `text/event-stream` is sent news as long as they listen, and anybody else only the first. */
export const followChanges = endpoint({
  method: 'GET',
  path: '/changes',
  ability: 'read',
  query: ChangesQuery,
  success: { status: 200, body: z.object({ data: News }) },
})
