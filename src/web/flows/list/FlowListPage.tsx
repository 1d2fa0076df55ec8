import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useKeyMay } from '../../api/key-may.ts'
import { useProblemText } from '../../api/use-problem-text.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RowsAwaited } from '../../ui/RowsAwaited.tsx'
import { activeFilters, toListQuery } from '../flow-list-search.ts'
import { flowQueries } from '../flow-queries.ts'
import { FlowFilters } from './FlowFilters.tsx'
import classes from './FlowListPage.module.css'
import { FlowListRows } from './FlowListRows.tsx'
import { fromList } from './from-list.ts'
import { FlowStatusTabs } from './FlowStatusTabs.tsx'
import { useListFilters } from './use-list-filters.ts'
import { useNextPageAhead } from './use-next-page-ahead.ts'

const route = getRouteApi('/_signed-in/flows/')

export const FlowListPage = () => {
  const t = useTranslations()
  const problemText = useProblemText()
  const mayWrite = useKeyMay('write')
  const search = route.useSearch()
  const filters = useListFilters()
  const query = toListQuery(search)
  const list = useQuery({ ...flowQueries.list(query), placeholderData: keepPreviousData })
  useNextPageAhead(query, list.isPlaceholderData ? undefined : list.data?.meta)
  const isEmpty = list.data?.meta.total === 0 && activeFilters(search).length === 0
  return (
    <>
      <PageHead title={t('list.title')}>
        <LinkButton id="trash" to="/flows/trash" state={fromList(search)} variant="quiet" className={classes.trash}>
          {t('list.trash')}
        </LinkButton>
        {mayWrite ? (
          <LinkButton
            id="new-flow"
            to="/flows/new"
            state={fromList(search)}
            variant={isEmpty ? 'default' : 'filled'}
            icon={<IconPlus size={18} aria-hidden />}
          >
            {t('list.newFlow')}
          </LinkButton>
        ) : (
          <p className={classes.mayNot}>{t('list.mayNotWrite')}</p>
        )}
      </PageHead>
      <FlowStatusTabs search={filters} />
      <FlowFilters search={filters} />
      {list.data ? (
        <FlowListRows
          page={list.data}
          readAt={list.isPlaceholderData ? null : list.dataUpdatedAt}
          search={search}
          isStale={list.isPlaceholderData}
        />
      ) : (
        <RowsAwaited list={list} failedTitle={t('list.failedTitle')} problemText={problemText} rows={search.limit} />
      )}
    </>
  )
}
