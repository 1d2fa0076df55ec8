import { useTranslations } from 'use-intl'
import { durationParts } from '../duration-text.ts'
import type { FilterName, FlowListSearch } from '../flow-list-search.ts'

/** An active filter in words, such as `Type: Voice`. */
export const useFilterWords = (search: FlowListSearch): ((name: FilterName) => string) => {
  const t = useTranslations()
  const value = (name: FilterName): string => {
    switch (name) {
      case 'type':
        return t(`type.${search.type!}`)
      case 'status':
        return t(`status.${search.status!}`)
      case 'direction':
        return t(`executions.${search.direction!}`)
      case 'execution_status':
        return t(`executions.statuses.${search.execution_status!}`)
      case 'duration': {
        const { kind, ...values } = durationParts(search.duration!)
        return t(`list.durations.${kind}`, values)
      }
      case 'search':
      case 'from':
      case 'to':
        return search[name]!
    }
  }
  return (name) => t(`list.filter.${name}`, { value: value(name) })
}
