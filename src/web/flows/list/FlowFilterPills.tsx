import { IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import classes from '../../ui/pills.module.css'
import { RouteLink } from '../../ui/RouteLink.tsx'
import { activeFilters, type FlowListSearch, withFilters, withoutFilters } from '../flow-list-search.ts'
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
              onClick={passFocusOn}
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

/** A pill goes when it is pressed: the focus goes to the one beside it, or to what opens the filters. */
const passFocusOn = ({ currentTarget: pill }: MouseEvent) => {
  const { previousElementSibling: before, nextElementSibling: after } = pill.parentElement!
  const beside = (after ?? before)?.querySelector('a') ?? pill.closest('search')?.querySelector('button[aria-expanded]')
  ;(beside as HTMLElement | null)?.focus()
}
