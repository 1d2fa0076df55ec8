import { getRouteApi } from '@tanstack/react-router'
import { type FlowListSearch, withFilters } from '../flow-list-search.ts'

const route = getRouteApi('/_signed-in/flows/')

const onFirstPage = (search: FlowListSearch) => withFilters(search, {})

/**
 * The list's search on its first page. The same object from page to page: what leads to the first page is not rendered
 * with each.
 */
export const useListFilters = (): FlowListSearch => route.useSearch({ select: onFirstPage, structuralSharing: true })
