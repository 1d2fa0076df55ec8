import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FlowListQuery } from '../../../contract/flow-list.ts'
import { openDatabase } from '../../db/open-database.ts'
import type { FlowStore } from '../flow-store.ts'
import { fillWithRandomFlows, parameters, seed } from '../random-flows.contract.ts'
import { carryOut, groupsOfWrites } from './random-writes.contract.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

// So that a few flows are found in the ways that are meant for many.
const thresholds = { fewExecutions: 3, fewFlows: 2, farWalk: 5 }

/** What the random writes are sure to change the answers to. */
const common = [
  { 'filter[direction]': 'outgoing' },
  { 'filter[status]': 'queued,failed', 'filter[to]': '22997000001' },
  { sort: '-flow_executions_count,status' },
  { 'filter[status]': 'draft', 'filter[search]': 'pl' },
]

const answersOf = async (store: FlowStore, queries: FlowListQuery[]) => {
  const answers = []
  for (const { page, limit, sort, ...filters } of queries)
    answers.push(await store.list({ ...filters, page, limit, sort }), await store.counts(filters))
  return answers
}

test('what is remembered is what is there, whoever has written since', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(groupsOfWrites, fc.array(parameters, { minLength: 4, maxLength: 4 }), async (groups, given) => {
      const url = `file:${join(mkdtempSync(join(tmpdir(), 'flows-remembered-')), 'flows.db')}`
      const [db, elsewhere] = [await openDatabase(url), await openDatabase(url)]
      const [store, otherStore] = [createSqlFlowStore(db, { thresholds }), createSqlFlowStore(elsewhere)]
      await fillWithRandomFlows(store)
      const queries = [...common, ...given].flatMap((one, at) =>
        [1, 1 + at].map((page) => FlowListQuery.parse({ ...one, limit: '3', page: String(page) })),
      )
      for (const [at, group] of groups.slice(0, 8).entries()) {
        // Once for the walk, and once more for what is then worth remembering.
        await answersOf(store, queries)
        await answersOf(store, queries)
        for (const one of group) await (at % 2 ? carryOut(elsewhere, otherStore, one) : carryOut(db, store, one))
        const fresh = createSqlFlowStore(db, { thresholds: { fewExecutions: 1e9, fewFlows: 1e9, farWalk: 1e9 } })
        expect(await answersOf(store, queries)).toEqual(await answersOf(fresh, queries))
      }
      await store.close()
      await otherStore.close()
    }),
    { seed, numRuns: 12, endOnFailure: true },
  ),
)
