/** The keys of a table's rows, one for each id, in the same order. */
export type RowKeys = { view: string; ids: string[]; keys: number[]; made: number }

export const firstRowKeys = (ids: string[], view: string): RowKeys => ({
  view,
  ids,
  keys: ids.map((_, index) => index),
  made: ids.length,
})

/**
 * Another view (page, filter, order) is shown in the rows of the one before, which an old machine draws in half the time
 * that new ones take. Within a view a row stays its flow's: where one goes, its focus doesn't pass to another.
 */
export const nextRowKeys = (rows: RowKeys, ids: string[], view: string): RowKeys => {
  let { made } = rows
  const keys = ids.map((id, index) => {
    const before = rows.view === view ? rows.keys[rows.ids.indexOf(id)] : rows.keys[index]
    return before ?? made++
  })
  return { view, ids, keys, made }
}

export const areKeysOf = (rows: RowKeys, ids: string[], view: string): boolean =>
  rows.view === view && rows.ids.length === ids.length && rows.ids.every((id, index) => id === ids[index])
