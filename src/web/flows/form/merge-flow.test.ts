import { assert, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saidFields } from '../../../contract/flow-history.ts'
import { mergeFlow } from './merge-flow.ts'

const before = { name: 'Rain', description: '', type: 'voice', metadata: '{"a": 1}' }

describe('mergeFlow', () => {
  test('each field is as whoever changed it left it', () => {
    const yours = { ...before, name: 'Rains' }
    const theirs = { ...before, metadata: '{"a": 2}', type: 'sms' }
    expect(mergeFlow({ before, yours, theirs })).toEqual({
      values: { ...before, name: 'Rains', metadata: '{"a": 2}', type: 'sms' },
      before: theirs,
      taken: ['type', 'metadata'],
      conflicts: [],
    })
  })

  test('what both changed stays as typed, and starts from what was there before both', () => {
    const yours = { ...before, description: 'Mine' }
    const theirs = { ...before, description: 'Hers', name: 'Storm' }
    const { values, before: start, conflicts } = mergeFlow({ before, yours, theirs })
    expect(values).toEqual({ ...before, name: 'Storm', description: 'Mine' })
    expect(start).toEqual({ ...before, name: 'Storm' })
    expect(conflicts).toEqual([{ field: 'description', before: '', yours: 'Mine', theirs: 'Hers' }])
  })

  test('the same change on both sides is no conflict, white space around a name included', () => {
    const theirs = { ...before, name: 'Rains' }
    const merged = mergeFlow({ before, yours: { ...before, name: ' Rains ' }, theirs })
    expect(merged).toMatchObject({ taken: [], conflicts: [], before: theirs })
  })

  test('no text of either side is lost: it is in the result, or shown as a conflict', () => {
    const text = constantFrom('', 'a', 'b', 'c')
    const form = record({ name: text, description: text, type: text, metadata: text })
    assert(
      property(form, form, form, (start, yours, theirs) => {
        const { values, conflicts } = mergeFlow({ before: start, yours, theirs })
        for (const field of saidFields) {
          const shown = [values[field], ...conflicts.filter((each) => each.field === field).map((each) => each.theirs)]
          if (yours[field] !== start[field]) expect(shown).toContain(yours[field])
          if (theirs[field] !== start[field]) expect(shown).toContain(theirs[field])
        }
      }),
    )
  })
})
