import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../api/use-problem-text.ts'
import { Paging } from '../ui/Paging.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { type ExecutionListSearch, toExecutionQuery } from './execution-list-search.ts'
import { executionQueries } from './execution-queries.ts'
import { ExecutionTable } from './ExecutionTable.tsx'
import classes from './FlowExecutions.module.css'

/** The calls and messages that a flow made and received, newest first. */
export const FlowExecutions = ({ flowId, search }: { flowId: string; search: ExecutionListSearch }) => {
  const t = useTranslations()
  const problemText = useProblemText()
  const list = useQuery({
    ...executionQueries.list(flowId, toExecutionQuery(search)),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-labelledby="flow-executions" className={classes.section}>
      <h2 id="flow-executions" className={classes.title}>
        {t('executions.title')}
      </h2>
      {list.error && !list.data ? (
        <ProblemNote
          title={t('executions.failedTitle')}
          action={{ label: t('problem.tryAgain'), run: () => void list.refetch(), isPending: list.isFetching }}
        >
          {problemText(list.error)}
        </ProblemNote>
      ) : !list.data ? (
        <div role="status" aria-label={t('shell.loading')} className={classes.loading} />
      ) : list.data.meta.total === 0 ? (
        <p className={classes.none}>{t('executions.none')}</p>
      ) : (
        <>
          <ExecutionTable executions={list.data.data} isStale={list.isPlaceholderData} />
          {list.data.meta.last_page > 1 && (
            <Paging
              page={search.page ?? 1}
              lastPage={list.data.meta.last_page}
              range={t('list.range', {
                from: list.data.meta.from ?? 0,
                to: list.data.meta.to ?? 0,
                total: list.data.meta.total,
              })}
            />
          )}
        </>
      )}
    </section>
  )
}
