import type { Page } from '../../contract/page.ts'

type Row = { id: string }

type Comparison<T> = {
  /** How many rows came, went, or became other. */
  count: number
  /** What is shown, with all that can be brought up to date without moving anything; null when that is nothing. */
  inPlace: Page<T> | null
}

type Options<T> = {
  /** Whether a row may change from one to the other in place. */
  isSame: (one: T, other: T) => boolean
  /** The ids that are known to have been written. */
  written?: ReadonlySet<string>
}

/** Holds a page of rows that is shown against how it is now. */
export const comparePages = <T extends Row>(
  shown: Page<T>,
  now: Page<T>,
  { isSame, written = new Set() }: Options<T>,
): Comparison<T> => {
  const rowsNow = new Map(now.data.map((row) => [row.id, row]))
  const idsShown = new Set(shown.data.map(({ id }) => id))
  const arrived = now.data.filter(({ id }) => !idsShown.has(id))
  const left = shown.data.filter(({ id }) => !rowsNow.has(id))
  const changed: T[] = []
  const data = shown.data.map((row) => {
    const rowNow = rowsNow.get(row.id)
    if (rowNow && isSame(row, rowNow)) return rowNow
    if (rowNow) changed.push(row)
    return row
  })
  // One that comes may push another off the page; but one that comes and one that goes may both have been written.
  const named = [...changed, ...arrived, ...left].filter(({ id }) => written.has(id)).length
  const count = Math.max(named, changed.length + Math.max(arrived.length, left.length))
  const inPlace = count === 0 ? { ...now, data } : { ...shown, data }
  return { count, inPlace: JSON.stringify(inPlace) === JSON.stringify(shown) ? null : inPlace }
}
