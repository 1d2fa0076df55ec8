import { describe, expect, test } from 'vitest'
import type { FlowRevision } from '../../contract/flow-history.ts'
import { groupRevisions } from './group-revisions.ts'

const awa = { id: 'k1', name: 'Awa' }
const kofi = { id: 'k2', name: 'Kofi' }

type Given = { minute: number; by?: FlowRevision['by']; action?: string; field?: string; restored?: number }

/** Versions of the groups that come of these, which are given the first first. */
const groupsOf = (given: Given[]) =>
  groupRevisions(
    given
      .map(({ minute, by = awa, action = 'flow.updated', field = 'name', restored }, index) => ({
        version: index + 1,
        at: new Date(Date.UTC(2026, 0, 1, 14, minute)).toISOString(),
        by,
        action,
        changes: [{ field, before: 'a', after: 'b' }],
        restored_version: restored ?? null,
      }))
      .toReversed(),
  ).map((group) => group.map(({ version }) => version))

describe('groupRevisions', () => {
  test('puts together what one person saved with pauses of five minutes at most', () => {
    expect(groupsOf([{ minute: 0 }, { minute: 5 }, { minute: 10 }, { minute: 16 }])).toEqual([[4], [3, 2, 1]])
  })

  test('keeps people apart, and those who aren’t known', () => {
    expect(groupsOf([{ minute: 0 }, { minute: 1, by: kofi }, { minute: 2 }])).toEqual([[3], [2], [1]])
    expect(
      groupsOf([
        { minute: 0, by: null },
        { minute: 1, by: null },
      ]),
    ).toEqual([[2], [1]])
  })

  test('takes people by their keys and not by their names', () => {
    expect(groupsOf([{ minute: 0, by: { id: 'k1', name: 'Awa D.' } }, { minute: 1 }])).toEqual([[2, 1]])
    expect(groupsOf([{ minute: 0, by: { id: 'k9', name: 'Awa' } }, { minute: 1 }])).toEqual([[2], [1]])
  })

  test('hides no step but a save', () => {
    expect(
      groupsOf([
        { minute: 0, action: 'flow.created' },
        { minute: 1 },
        { minute: 2 },
        { minute: 2, field: 'status' },
        { minute: 3 },
        { minute: 3, action: 'flow.deleted' },
        { minute: 4, action: 'flow.restored' },
        { minute: 5 },
        { minute: 5, restored: 2 },
      ]),
    ).toEqual([[9], [8], [7], [6], [5], [4], [3, 2], [1]])
  })

  test('has nothing of nothing', () => {
    expect(groupRevisions([])).toEqual([])
  })
})
