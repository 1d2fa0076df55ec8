import { useLocation } from '@tanstack/react-router'
import type { FlowListSearch } from './flow-list-search.ts'

/** The list as it was when one came from it; handed on from page to page with `state: true`. */
export const useListState = (): FlowListSearch => useLocation({ select: ({ state }) => state.list }) ?? {}
