import { useHydrated, useLocation } from '@tanstack/react-router'
import type { FlowListSearch } from './flow-list-search.ts'

const atFirst: FlowListSearch = {}

/**
 * The list as it was when one came from it; handed on from page to page with `state: true`. The browser keeps it, so
 * that a page which the server rendered knows it a moment later.
 */
export const useListState = (): FlowListSearch => {
  const list = useLocation({ select: ({ state }) => state.list })
  return (useHydrated() && list) || atFirst
}
