import type { Flow } from '../../../contract/flow.ts'
import { type SaidField, saidFields } from '../../../contract/flow-history.ts'
import type { DraftStart } from '../../drafts/draft.ts'
import { emptyFlowForm, type FlowFormValues, toFlowForm } from './flow-form-values.ts'

/** Where an edit starts from, field by field, and which version that is. */
export type FlowStart = DraftStart

export const emptyStart: FlowStart = { values: emptyFlowForm, flow: null, etag: null }

export const startFrom = (flow: Flow, etag: string | null): FlowStart => ({
  values: toFlowForm(flow),
  flow: { id: flow.id, status: flow.status },
  etag,
})

/** Whether two texts of a field come to the same once they are saved. */
export const isSameField = (field: SaidField, one: string, other: string): boolean =>
  one === other || asSaved(field, one) === asSaved(field, other)

const asSaved = (field: SaidField, text: string): string => {
  if (field === 'name' || (field === 'description' && text.trim() === '')) return text.trim()
  return text
}

export const isSameForm = (one: FlowFormValues, other: FlowFormValues): boolean =>
  saidFields.every((field) => one[field] === other[field])

/** Whether two versions hold the same for a person, however many calls came between. */
export const isSameStart = (one: FlowStart, other: FlowStart): boolean =>
  isSameForm(one.values, other.values) && one.flow?.status === other.flow?.status
