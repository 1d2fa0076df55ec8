import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { AuditEntry } from '../../contract/audit.ts'
import type { Page } from '../../contract/page.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { EmptyNote } from '../ui/EmptyNote.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Paging } from '../ui/Paging.tsx'
import { RowsAwaited } from '../ui/RowsAwaited.tsx'
import { useRangeText } from '../ui/use-range-text.ts'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityList } from './ActivityList.tsx'
import { activityQueries } from './activity-queries.ts'
import { actionOf, toActivityQuery } from './activity-query.ts'
import type { ActivitySearch } from './activity-search.ts'
import { OnlyForManagers } from './OnlyForManagers.tsx'
import { SettingsHead } from './SettingsHead.tsx'

const route = getRouteApi('/_signed-in/settings/activity')

/** Who did what, and when. */
export const ActivityPage = () => (
  <OnlyForManagers page="activity">
    <Activity />
  </OnlyForManagers>
)

const Activity = () => {
  const t = useTranslations('activity')
  const problemText = useProblemText()
  const search = route.useSearch()
  const list = useQuery({ ...activityQueries.list(toActivityQuery(search)), placeholderData: keepPreviousData })
  const flowName = list.data?.data.find(({ flow_id }) => flow_id === search.flow)?.flow_name ?? null
  return (
    <>
      <SettingsHead page="activity" />
      <ActivityFilters search={search} flowName={flowName} />
      {list.data ? (
        <ActivityRows page={list.data} search={search} isStale={list.isPlaceholderData} />
      ) : (
        <RowsAwaited list={list} failedTitle={t('failedTitle')} problemText={problemText} rows={10} />
      )}
    </>
  )
}

type ActivityRowsProps = { page: Page<AuditEntry>; search: ActivitySearch; isStale: boolean }

const ActivityRows = ({ page: { data, meta }, search, isStale }: ActivityRowsProps) => {
  const t = useTranslations('activity')
  const range = useRangeText()
  const isFiltered = Boolean(search.by ?? search.flow ?? actionOf(search))
  if (meta.total === 0) {
    return isFiltered ? (
      <EmptyNote
        title={t('noneMatches')}
        action={
          <LinkButton to="/settings/activity" variant="default">
            {t('clear')}
          </LinkButton>
        }
      >
        {t('noneMatchesHint')}
      </EmptyNote>
    ) : (
      <EmptyNote title={t('none')}>{t('noneHint')}</EmptyNote>
    )
  }
  return (
    <>
      {data.length === 0 ? (
        <EmptyNote
          title={t('pastEnd')}
          action={
            <LinkButton to="/settings/activity" search={{ ...search, page: undefined }} variant="default">
              {t('firstPage')}
            </LinkButton>
          }
        >
          {t('noneHint')}
        </EmptyNote>
      ) : (
        <ActivityList entries={data} isStale={isStale} />
      )}
      <Paging page={search.page ?? 1} lastPage={meta.last_page} range={range(meta)} />
    </>
  )
}
