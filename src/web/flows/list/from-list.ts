import type { HistoryState } from '@tanstack/react-router'
import { placeOf } from '../../ui/place-of.ts'
import type { FlowListSearch } from '../flow-list-search.ts'

/** What a list hands on to a page that one goes to from it, for the way back; `left` is the id of what led there. */
export const fromList =
  (list: FlowListSearch, left?: string) =>
  (at: HistoryState): HistoryState => ({ list, listPlace: placeOf(at), left })
