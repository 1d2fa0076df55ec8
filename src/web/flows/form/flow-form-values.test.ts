import { describe, expect, test } from 'vitest'
import { emptyFlowForm, flowFormSchema, toFlowFields, toFlowPatch } from './flow-form-values.ts'

const messagesOf = (values: typeof emptyFlowForm, initial = emptyFlowForm) =>
  flowFormSchema(initial)
    .safeParse(values)
    .error?.issues.map(({ path, message }) => [path[0], message])

describe('flowFormSchema', () => {
  test('speaks with the contract’s words', () => {
    expect(messagesOf({ name: ' ', description: '', type: 'fax', metadata: '{' })).toEqual([
      ['name', 'name_missing'],
      ['type', 'type_unknown'],
      ['metadata', 'metadata_not_json'],
    ])
  })

  test('metadata that is not JSON may stay as it was, but not be written', () => {
    const initial = { ...emptyFlowForm, name: 'x', metadata: 'plain words' }
    expect(messagesOf({ ...initial, name: 'y' }, initial)).toBeUndefined()
    expect(messagesOf({ ...initial, metadata: 'other words' }, initial)).toEqual([['metadata', 'metadata_not_json']])
  })

  test('an emptied name is refused even where it began empty', () => {
    expect(messagesOf(emptyFlowForm)).toEqual([['name', 'name_missing']])
  })
})

describe('toFlowPatch', () => {
  const initial = { name: 'Rain', description: '', type: 'voice', metadata: '{"a": 1.0}' }

  test('holds what was changed and nothing else', () => {
    expect(toFlowPatch({ ...initial, name: 'Rains' }, initial)).toEqual({ name: 'Rains' })
    expect(toFlowPatch(initial, initial)).toEqual({})
  })

  test('an emptied description is none', () => {
    expect(toFlowPatch({ ...initial, description: '  ' }, { ...initial, description: 'Old' })).toEqual({
      description: null,
    })
    expect(toFlowFields(initial).description).toBeNull()
  })
})
