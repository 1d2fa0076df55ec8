import { useState } from 'react'
import { areKeysOf, firstRowKeys, nextRowKeys } from './row-keys.ts'

/** Keys for the rows of a table; `view` is what the rows are a page of, or null while they stand in for another. */
export const useRowKeys = (ids: string[], view: string | null): number[] => {
  const [rows, setRows] = useState(() => firstRowKeys(ids, view ?? ''))
  const shown = view ?? rows.view
  if (areKeysOf(rows, ids, shown)) return rows.keys
  const next = nextRowKeys(rows, ids, shown)
  setRows(next)
  return next.keys
}
