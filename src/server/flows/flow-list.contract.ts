import * as fc from 'fast-check'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { FlowCountQuery, FlowListQuery, FlowSortField } from '../../contract/flow-list.ts'
import { FlowDraft } from '../../contract/flow-draft.ts'
import { expectedCounts, expectedList, type Kept } from './flow-reference.contract.ts'
import type { FlowStore } from './flow-store.ts'
import { fillWithRandomFlows, filters, parameters, seed } from './random-flows.contract.ts'

/** Every filter, sort and page against a plain reading of the contract, over random flows and executions. */
export const describeFlowList = (open: () => Promise<FlowStore>) => {
  describe('the list', () => {
    let store: FlowStore
    let kept: Kept[]

    beforeAll(async () => {
      store = await open()
      kept = await fillWithRandomFlows(store)
      return () => store.close()
    })

    test('holds what matches every filter, each flow on one page, in order', { timeout: 120_000 }, () =>
      fc.assert(
        fc.asyncProperty(parameters, fc.integer({ min: 1, max: 20 }), async (given, limit) => {
          const query = FlowListQuery.parse({ ...given, limit: String(limit) })
          const expected = expectedList(kept, query)
          const pages = Math.ceil(expected.length / limit) + 1
          const found = []
          for (let page = 1; page <= pages; page += 1) {
            const { rows, total } = await store.list({ ...query, page })
            expect(total).toBe(expected.length)
            found.push(...rows)
          }
          expect(found).toEqual(expected)
        }),
        { seed, numRuns: 400 },
      ),
    )

    test('counts by status what matches the other filters', { timeout: 60_000 }, () =>
      fc.assert(
        fc.asyncProperty(filters, async (given) => {
          const query = FlowCountQuery.parse(given)
          expect(await store.counts(query)).toEqual(expectedCounts(kept, query))
        }),
        { seed, numRuns: 300 },
      ),
    )

    for (const field of FlowSortField.options)
      for (const sign of ['', '-'])
        test(`sorts by ${sign}${field}`, async () => {
          const query = FlowListQuery.parse({ sort: `${sign}${field}`, limit: '100' })
          expect((await store.list(query)).rows).toEqual(expectedList(kept, query).slice(0, 100))
        })
  })
  describeFlowSearch(open)
}

export const describeFlowSearch = (open: () => Promise<FlowStore>) => {
  describe('the search', () => {
    const searched = searchIn(open)

    test('takes % and _ as they are', async () => {
      expect(await searched('%', '100%', '100 per cent')).toEqual(['100%'])
      expect(await searched('_', 'a_b', 'a-b')).toEqual(['a_b'])
      expect(await searched('0%_b', '100%_b', '100 %xb', '100%xb')).toEqual(['100%_b'])
    })

    test('takes quotes, stars and words of a query language as they are', async () => {
      for (const part of [
        '"',
        '*',
        'a" OR "b',
        'x AND',
        "o'b",
        '(a',
        'text:',
        '\\',
        '^ab',
        'a*b',
        '""""',
        '?',
        '[',
        ']',
        '[]',
        '[b',
        '[^',
        '?*',
      ])
        expect(await searched(part, `<${part}>`, 'aab')).toEqual([`<${part}>`])
    })

    test('folds case and accents on both sides', async () => {
      expect(await searched('SANTÉ', 'Sante pour tous', 'La santé', 'Sang')).toEqual(['La santé', 'Sante pour tous'])
      expect(await searched('e', 'É', 'f')).toEqual(['É'])
      expect(await searched('ɖɔ́', 'Ɖɔkita', 'dokita')).toEqual(['Ɖɔkita'])
    })

    test('finds nothing, and no fault, for text that no flow can hold', async () => {
      for (const part of ['\0', 'a\0b', '\ud800', 'abc\udfff', 'x'.repeat(60_000)])
        expect(await searched(part, 'a', 'abc')).toEqual([])
    })

    test('never matches across name and description', async () => {
      const store = await open()
      onTestFinished(() => store.close())
      await store.create(FlowDraft.parse({ name: 'abc', description: 'def', type: 'sms' }))
      const total = async (search: string) =>
        (await store.list(FlowListQuery.parse({ 'filter[search]': search }))).total
      expect([await total('abc'), await total('def')]).toEqual([1, 1])
      expect([await total('cd'), await total('abcdef'), await total('c d'), await total('c\nd')]).toEqual([0, 0, 0, 0])
    })
  })
}

/** Names of the flows found among those with `names`. */
const searchIn =
  (open: () => Promise<FlowStore>) =>
  async (search: string, ...names: string[]): Promise<string[]> => {
    const store = await open()
    onTestFinished(() => store.close())
    for (const name of names) await store.create(FlowDraft.parse({ name, type: 'sms' }))
    const { rows } = await store.list(FlowListQuery.parse({ 'filter[search]': search, sort: 'name' }))
    return rows.map(({ name }) => name)
  }
