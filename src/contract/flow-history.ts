import * as z from 'zod/mini'
import { Author } from './author.ts'
import { FieldChange } from './field-change.ts'
import { Flow } from './flow.ts'

/** What a person writes of a flow. */
export const FlowContent = z.object({
  name: z.string(),
  description: z.nullable(z.string()),
  type: z.string(),
  status: z.string(),
  metadata: z.string(),
})
export type FlowContent = z.infer<typeof FlowContent>
export type ContentField = keyof FlowContent

/** Of these, what a flow says; its status decides whether people hear it. */
export type SaidField = Exclude<ContentField, 'status'>

/** All the names, each once, in any order: a list that lacks one doesn't compile. */
type AllOf<Name, Each = Name> = [Name] extends [never]
  ? readonly []
  : Each extends Name
    ? readonly [Each, ...AllOf<Exclude<Name, Each>>]
    : never

/** What a person writes of a flow, in the order in which it is shown. */
export const contentFields = [
  'name',
  'description',
  'type',
  'status',
  'metadata',
] as const satisfies AllOf<ContentField>

/** What a flow says, in the same order. */
export const saidFields = ['name', 'description', 'type', 'metadata'] as const satisfies AllOf<SaidField>

/** What a flow was at a version, and who made it that; nobody knows of a version from before the history was kept. */
export const FlowAtVersion = z.object({
  ...FlowContent.shape,
  at: z.nullable(z.string()),
  by: z.nullable(Author),
})
export type FlowAtVersion = z.infer<typeof FlowAtVersion>

/** One step in the life of a flow. Versions count from 1, and every step leads to one of its own. */
export const FlowRevision = z.object({
  version: z.int(),
  at: z.string(),
  by: z.nullable(Author),
  action: z.string(),
  changes: z.array(FieldChange),
  /** The version that this brought back; null where it was meant as none. */
  restored_version: z.nullable(z.int()),
})
export type FlowRevision = z.infer<typeof FlowRevision>

/** Who did something, and when. */
export const Doing = z.object({ at: z.string(), by: z.nullable(Author) })
export type Doing = z.infer<typeof Doing>

/** A field that isn't any more what it was when it last reached people. */
export const FieldSincePublished = z.object({
  ...FieldChange.shape,
  /** Who changed it since: each person once, with the last time, the latest first. */
  edits: z.array(Doing),
})
export type FieldSincePublished = z.infer<typeof FieldSincePublished>

/** What publishing a flow would bring to people, and by whom. */
export const SincePublished = z.object({
  flow: Flow,
  /** The last version that reached people; null where the history knows of none. */
  version: z.nullable(z.int()),
  /** When, and by whose hand, it ceased to reach them; null while it does, and where it is not known that it ever did. */
  ended: z.nullable(Doing),
  /** Null where the history doesn't go back to when the flow was made. */
  created: z.nullable(Doing),
  /** The last change of what the flow says; a mere change of its status is none. */
  edited: z.nullable(Doing),
  /** What differs between that version and now, but for the status. */
  changes: z.array(FieldSincePublished),
})
export type SincePublished = z.infer<typeof SincePublished>
