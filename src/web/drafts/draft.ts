import * as z from 'zod/mini'

const Texts = z.object({ name: z.string(), description: z.string(), type: z.string(), metadata: z.string() })

/** What the typing started from. `flow` is null while there is no flow yet, `etag` until the version's mark is known. */
export const DraftStart = z.object({
  values: Texts,
  flow: z.nullable(z.object({ id: z.string(), status: z.string() })),
  etag: z.nullable(z.string()),
})
export type DraftStart = z.infer<typeof DraftStart>

/** A save that was sent and whose answer has not come: whether it was carried out is known under its key. */
export const Attempt = z.object({
  key: z.string(),
  /** The flow to change; null where one is to be made. */
  flow: z.nullable(z.string()),
  body: z.record(z.string(), z.nullable(z.string())),
  etag: z.nullable(z.string()),
})
export type Attempt = z.infer<typeof Attempt>

/** What somebody typed into the form of a flow, as it is kept on the device. */
export const Draft = z.object({
  id: z.string(),
  account: z.string(),
  /** The flow whose page offers it; null for the page of a new one. */
  flow: z.nullable(z.string()),
  /** The form it was typed into: one for each time that a page is opened. */
  form: z.string(),
  values: Texts,
  start: DraftStart,
  attempt: z.nullable(Attempt),
  /** Milliseconds since 1970. */
  typedAt: z.number(),
})
export type Draft = z.infer<typeof Draft>

export type DraftContent = Pick<Draft, 'values' | 'start' | 'attempt'>

/** Milliseconds for which a draft is kept after the last key was pressed. */
export const longestKept = 14 * 24 * 60 * 60_000
