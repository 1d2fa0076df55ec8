import { useNavigate } from '@tanstack/react-router'
import { type FlowListSearch, withFilters } from './flow-list-search.ts'

/** Puts filters into the address. While typing, the address is replaced, so that Back does not go letter by letter. */
export const useSetFilters = () => {
  const navigate = useNavigate({ from: '/flows/' })
  return (changed: Partial<FlowListSearch>, { isTyping = false } = {}) =>
    navigate({ search: (search) => withFilters(search, changed), replace: isTyping, resetScroll: false })
}
