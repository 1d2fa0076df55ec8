import { getRouteApi } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { FlowRow } from '../../../contract/flow-row.ts'
import type { Page } from '../../../contract/page.ts'
import { DataAge } from '../../ui/DataAge.tsx'
import { Paging } from '../../ui/Paging.tsx'
import { useRangeText } from '../../ui/use-range-text.ts'
import { activeFilters, type FlowListSearch, pageSizes } from '../flow-list-search.ts'
import { FlowActionDialog } from '../actions/FlowActionDialog.tsx'
import { FlowListEmpty } from './FlowListEmpty.tsx'
import { FlowTable } from './FlowTable.tsx'
import { useFlowActions } from '../actions/use-flow-actions.ts'

const route = getRouteApi('/_signed-in/flows/')

type FlowListRowsProps = {
  page: Page<FlowRow>
  /** Milliseconds since 1970; null for rows that only stand in for others. */
  readAt: number | null
  search: FlowListSearch
  isStale: boolean
}

/** One page of flows with the way to the others, or why there is none. */
export const FlowListRows = ({ page: { data, meta }, readAt, search, isStale }: FlowListRowsProps) => {
  const t = useTranslations('list')
  const format = useFormatter()
  const range = useRangeText()
  const navigate = route.useNavigate()
  const actions = useFlowActions()
  return (
    <>
      <p role="status" className="visually-hidden">
        {isStale ? (
          ''
        ) : (
          // Another page, or the same number in another order, is told anew.
          <span key={JSON.stringify(search)}>
            {t('found', { total: meta.total })}
            {meta.last_page > 1 && meta.from && `, ${format.number(meta.from)}–${format.number(meta.to!)}`}
          </span>
        )}
      </p>
      {data.length === 0 ? (
        <FlowListEmpty meta={meta} search={search} />
      ) : (
        <FlowTable flows={data} search={search} isStale={isStale} actions={actions} />
      )}
      {(meta.total > 0 || activeFilters(search).length > 0) && (
        <Paging
          page={search.page ?? 1}
          lastPage={meta.last_page}
          range={
            <>
              {range(meta)}
              {readAt !== null && <DataAge readAt={readAt} />}
            </>
          }
          size={{
            value: search.limit ?? pageSizes[0]!,
            options: pageSizes,
            onChange: (limit) =>
              navigate({ search: { ...search, page: undefined, limit: limit === pageSizes[0] ? undefined : limit } }),
          }}
        />
      )}
      <FlowActionDialog actions={actions} />
    </>
  )
}
