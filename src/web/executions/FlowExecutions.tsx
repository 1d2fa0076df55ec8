import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { isRefused } from '../api/refused.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { Paging } from '../ui/Paging.tsx'
import { useRangeText } from '../ui/use-range-text.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { executionQueries, toExecutionQuery } from './execution-queries.ts'
import type { ExecutionSearch } from './execution-search.ts'
import { ExecutionStatusFilter } from './ExecutionStatusFilter.tsx'
import { ExecutionTable } from './ExecutionTable.tsx'
import classes from './FlowExecutions.module.css'

/** The calls and messages that a flow made and received, newest first. */
export const FlowExecutions = ({ flowId, search }: { flowId: string; search: ExecutionSearch }) => {
  const t = useTranslations()
  const problemText = useProblemText()
  const range = useRangeText()
  const list = useQuery({
    ...executionQueries.list(flowId, toExecutionQuery(search)),
    placeholderData: keepPreviousData,
  })
  const isFiltered = search.execution_status !== undefined
  const hasNone = isRefused(list.error, 422)
  return (
    <section aria-labelledby="flow-executions" className={classes.section}>
      <header className={classes.head}>
        <h2 id="flow-executions" className={classes.title}>
          {t('executionList.title')}
        </h2>
        {!hasNone && (isFiltered || (list.data && list.data.meta.total > 0)) && (
          <ExecutionStatusFilter status={search.execution_status} />
        )}
      </header>
      <p role="status" className="visually-hidden">
        {isFiltered && list.data && !list.isPlaceholderData && (
          <span key={search.execution_status}>
            {list.data.meta.total === 0 ? t('executionList.noneOfStatus') : range(list.data.meta)}
          </span>
        )}
      </p>
      {hasNone ? (
        // The store has none to show, and says so.
        <p className={classes.none}>{problemText(list.error)}</p>
      ) : list.error && !list.data ? (
        <ProblemNote
          title={t('executionList.failedTitle')}
          action={{ label: t('problem.tryAgain'), run: () => void list.refetch(), isPending: list.isFetching }}
        >
          {problemText(list.error)}
        </ProblemNote>
      ) : !list.data ? (
        <div role="status" aria-label={t('shell.loading')} className={classes.loading} />
      ) : list.data.meta.total === 0 ? (
        <p className={classes.none}>{t(isFiltered ? 'executionList.noneOfStatus' : 'executionList.none')}</p>
      ) : (
        <>
          {list.data.data.length === 0 ? (
            <p className={classes.none}>{t('executionList.pastEnd')}</p>
          ) : (
            <ExecutionTable executions={list.data.data} isStale={list.isPlaceholderData} />
          )}
          {(list.data.meta.last_page > 1 || search.page) && (
            <Paging page={search.page ?? 1} lastPage={list.data.meta.last_page} range={range(list.data.meta)} isPart />
          )}
        </>
      )}
    </section>
  )
}
