import * as z from 'zod/mini'
import { FlowDescription, FlowName, type FlowPatch } from '../../../contract/flow-draft.ts'
import { type Flow, FlowType } from '../../../contract/flow.ts'
import type { SaidField } from '../../../contract/flow-history.ts'
import { JsonText } from '../../../contract/json-text.ts'

/** The form as it stands on the page: an empty description is an empty text, and no type may be chosen yet. */
export type FlowFormValues = Record<SaidField, string>

export const emptyFlowForm: FlowFormValues = { name: '', description: '', type: 'voice', metadata: '{}' }

export const toFlowForm = ({ name, description, type, metadata }: Flow): FlowFormValues => ({
  name,
  description: description ?? '',
  type,
  metadata,
})

/** Checks the form by the contract's rules; what was not touched was accepted before and stays as it is. */
export const flowFormSchema = (initial: FlowFormValues): z.ZodMiniType<FlowFormValues, FlowFormValues> =>
  z.object({
    name: z.string().check(byRuleOf(FlowName, initial.name)),
    description: z.string().check(byRuleOf(FlowDescription, initial.description)),
    type: z.string().check(byRuleOf(FlowType, '')),
    metadata: z.string().check(byRuleOf(JsonText, initial.metadata)),
  })

const byRuleOf =
  (schema: z.ZodMiniType, untouched: string): z.core.CheckFn<string> =>
  ({ value, issues }) => {
    if (value !== '' && value === untouched) return
    const { error } = schema.safeParse(value)
    for (const { message } of error?.issues ?? []) issues.push({ code: 'custom', input: value, message })
  }

/** The form as the API takes it. */
export const toFlowFields = ({ name, description, type, metadata }: FlowFormValues) => ({
  name,
  description: description.trim() === '' ? null : description,
  type: type as FlowType,
  metadata,
})

/** Only what differs from where the form started, so that nothing else is written. */
export const toFlowPatch = (values: FlowFormValues, initial: FlowFormValues): FlowPatch => {
  const before = toFlowFields(initial)
  const entries = Object.entries(toFlowFields(values)) as [keyof typeof before, string | null][]
  return Object.fromEntries(entries.filter(([field, value]) => value !== before[field]))
}
