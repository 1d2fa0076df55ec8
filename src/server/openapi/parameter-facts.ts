import { AuditAction } from '../../contract/audit.ts'
import { Direction, ExecutionStatus } from '../../contract/execution.ts'
import { defaultFlowSort, FlowSortField } from '../../contract/flow-list.ts'
import { FlowStatus, FlowType } from '../../contract/flow.ts'
import type { Schema } from './document-types.ts'
import type { ParameterName } from './endpoint-names.ts'
import { executionExample, flowExample, keyExample } from './examples.ts'

type ParameterFacts = { schema: Schema; example?: unknown }

const id = { type: 'string' } as const
const prefix = { type: 'string', pattern: '^[+]?[0-9 ().-]{1,30}$' } as const
const listOf = (words: readonly string[]): Schema => ({ type: 'array', items: { type: 'string', enum: [...words] } })
const descending = (field: string) => `-${field}`

/**
 * Parameters as a client sends them, by name. The contract's schemas read texts, so they can't tell: a number is made
 * of digits there, and a list is what stands between commas. A parameter without an entry doesn't compile.
 */
export const parameterFacts: Record<ParameterName, ParameterFacts> = {
  flow_id: { schema: id, example: flowExample.id },
  execution_id: { schema: id, example: executionExample.id },
  key_id: { schema: id, example: keyExample.id },
  page: { schema: { type: 'integer', minimum: 1, maximum: 999_999_999, default: 1 } },
  limit: { schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 } },
  'filter[search]': { schema: { type: 'string' }, example: 'rain' },
  // A flow's own words, and those of its executions; what they mean where is told by the words of each operation.
  'filter[status]': { schema: listOf([...FlowStatus.options, ...ExecutionStatus.options]) },
  'filter[type]': { schema: listOf(FlowType.options), example: ['voice'] },
  'filter[from]': { schema: prefix, example: '229' },
  'filter[to]': { schema: prefix, example: '229 01 97' },
  'filter[direction]': { schema: { type: 'string', enum: Direction.options } },
  'filter[duration]': {
    schema: {
      type: 'string',
      pattern: String.raw`^([0-9]{1,7}|(>=|<=) *[0-9]{1,7}|[0-9]{1,7}\.\.[0-9]{1,7})$`,
      examples: ['30', '>=30', '<=120', '30..120'],
    },
    example: '>=30',
  },
  version: { schema: { type: 'string', pattern: '^[0-9]{1,9}$' }, example: '3' },
  'filter[flow]': { schema: id, example: flowExample.id },
  'filter[by]': { schema: { type: 'string' } },
  'filter[action]': { schema: { type: 'string', enum: AuditAction.options } },
  tab: { schema: { type: 'string', maxLength: 64 }, example: '7f0c' },
  since: { schema: { type: 'string', maxLength: 64 } },
  editing: { schema: { type: 'string', maxLength: 64 } },
  sort: {
    schema: {
      ...listOf([...FlowSortField.options, ...FlowSortField.options.map(descending)]),
      default: [defaultFlowSort],
    },
    example: ['name', '-updated_at'],
  },
}

/** On the list of executions, the same parameter takes the words of executions alone. */
export const executionStatusSchema: Schema = listOf(ExecutionStatus.options)
