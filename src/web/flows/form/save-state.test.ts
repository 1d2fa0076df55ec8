import { describe, expect, test } from 'vitest'
import { saveStateOf } from './save-state.ts'

const facts = {
  keeping: 'nothing',
  isSaving: false,
  isBehind: false,
  isLineLost: false,
  isUnanswered: false,
  isNew: false,
} as const

describe('saveStateOf', () => {
  test('what is untouched is saved, except where there is nothing yet', () => {
    expect(saveStateOf(facts)).toBe('saved')
    expect(saveStateOf({ ...facts, isNew: true })).toBe('untouched')
  })

  test('never speaks of keeping what the device could not keep', () => {
    expect(saveStateOf({ ...facts, keeping: 'failed', isLineLost: true, isBehind: true })).toBe('notKept')
  })

  test('a save without an answer waits for the line, and says when it is back', () => {
    const unanswered = { ...facts, keeping: 'kept', isUnanswered: true } as const
    expect(saveStateOf({ ...unanswered, isLineLost: true })).toBe('waiting')
    expect(saveStateOf(unanswered)).toBe('back')
  })
})
