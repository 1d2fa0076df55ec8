import { getRouteApi } from '@tanstack/react-router'
import { type FilterName, type FlowListSearch, withFilters } from '../flow-list-search.ts'

const route = getRouteApi('/_signed-in/flows/')

/**
 * Puts filters into the address. The first letter of a text is a step of its own, the others replace it, so that Back
 * does not go letter by letter.
 */
export const useSetFilters = (current: FlowListSearch) => {
  const navigate = route.useNavigate()
  return (changed: Partial<FlowListSearch>, { isTyping = false } = {}) => {
    const isBegun = (Object.keys(changed) as FilterName[]).some((name) => current[name] !== undefined)
    return navigate({
      // From the address as it will be: an earlier change may be on its way.
      search: (latest) => withFilters(latest, changed),
      replace: isTyping && isBegun,
      resetScroll: false,
    })
  }
}
