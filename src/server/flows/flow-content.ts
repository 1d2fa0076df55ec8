import { contentFields, type FlowContent, type SaidField, saidFields } from '../../contract/flow-history.ts'
import type { Changes } from '../audit/note.ts'

/** Whether a flow says the same in two states, published or not. */
export const saysTheSame = (one: Said, other: Said): boolean => saidFields.every((field) => one[field] === other[field])

type Said = Pick<FlowContent, SaidField>

type Content = { [Field in keyof FlowContent]: FlowContent[Field] | null }

/** What there is before a flow is made. */
export const noContent: Content = { name: null, description: null, type: null, status: null, metadata: null }

/** What a person writes of a flow. */
export const contentOf = ({ name, description, type, status, metadata }: FlowContent): FlowContent => ({
  name,
  description,
  type,
  status,
  metadata,
})

/** Of the fields that are given, those that become something else. */
export const changesBetween = (before: Content, given: Partial<Content>): Changes =>
  Object.fromEntries(
    contentFields
      .filter((field) => given[field] !== undefined && given[field] !== before[field])
      .map((field) => [field, [before[field], given[field]]]),
  )
