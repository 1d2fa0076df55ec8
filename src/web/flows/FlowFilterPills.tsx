import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import classes from '../ui/pills.module.css'
import { RouteLink } from '../ui/RouteLink.tsx'
import { activeFilters, type FlowListSearch, withFilters, withoutFilters } from './flow-list-search.ts'
import { useFilterWords } from './use-filter-words.ts'

/** The filters in force, each a link to the list without it. The status has its tabs. */
export const FlowFilterPills = ({ search }: { search: FlowListSearch }) => {
  const t = useTranslations('list')
  const words = useFilterWords(search)
  const names = activeFilters(search).filter((name) => name !== 'status')
  if (names.length === 0) return null
  return (
    <div className={classes.row}>
      <ul aria-label={t('activeFilters')} className={classes.pills}>
        {names.map((name) => (
          <li key={name}>
            <RouteLink
              to="/flows"
              search={withFilters(search, { [name]: undefined })}
              resetScroll={false}
              aria-label={t('removeFilter', { filter: words(name) })}
              className={classes.pill}
            >
              {words(name)}
              <IconX size={14} aria-hidden />
            </RouteLink>
          </li>
        ))}
      </ul>
      <RouteLink to="/flows" search={withoutFilters(search)} resetScroll={false} className={classes.clear}>
        {t('clearFilters')}
      </RouteLink>
    </div>
  )
}
