import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { memo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { RouteLink } from '../../ui/RouteLink.tsx'
import shared from '../../ui/tabs.module.css'
import { type FlowListSearch, toCountQuery, withFilters } from '../flow-list-search.ts'
import { flowQueries } from '../flow-queries.ts'
import classes from './FlowStatusTabs.module.css'

const tabs = ['all', 'draft', 'published', 'paused'] as const

/** One link for each status, with the number of flows that it leads to under the other filters. */
export const FlowStatusTabs = memo(({ search }: { search: FlowListSearch }) => {
  const t = useTranslations('list')
  const format = useFormatter()
  const counts = useQuery({ ...flowQueries.counts(toCountQuery(search)), placeholderData: keepPreviousData })
  return (
    <nav aria-label={t('statusTabs')} className={`${shared.tabs} ${classes.tabs}`}>
      {tabs.map((tab) => (
        <RouteLink
          key={tab}
          to="/flows"
          search={withFilters(search, { status: tab === 'all' ? undefined : tab })}
          className={`${shared.tab} ${classes.tab}`}
          aria-current={(search.status ?? 'all') === tab ? 'page' : undefined}
        >
          {t(`tab.${tab}`)}
          <span className={classes.count}>{counts.data ? format.number(counts.data[tab]) : '\u2007'}</span>
        </RouteLink>
      ))}
    </nav>
  )
})
