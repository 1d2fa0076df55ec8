import { IconTrash } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { useKeyMay } from '../api/key-may.ts'
import { isRefused } from '../api/refused.ts'
import { isOurVoice, storeCan } from '../api/store-can.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { FlowNotFound } from '../flows/FlowNotFound.tsx'
import { CautionNote } from '../ui/CautionNote.tsx'
import { EmptyNote } from '../ui/EmptyNote.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Paging } from '../ui/Paging.tsx'
import { RowsAwaited } from '../ui/RowsAwaited.tsx'
import { useRangeText } from '../ui/use-range-text.ts'
import { BackToFlow } from './BackToFlow.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { groupRevisions } from './group-revisions.ts'
import { historyQueries, toHistoryQuery } from './history-queries.ts'
import type { HistorySearch } from './history-search.ts'
import classes from './HistoryList.module.css'
import { RevisionGroupEntry } from './RevisionGroupEntry.tsx'
import { RevisionEntry } from './RevisionEntry.tsx'
import type { Restore } from './use-restore.ts'

type HistoryListProps = {
  flowId: string
  /** Null when it is in the trash, undefined while it isn't known. */
  flow: Flow | null | undefined
  search: HistorySearch
  restore: Restore
  /** The versions to compare, two at most. */
  chosen: number[]
  choose: (versions: number[]) => void
}

/** Every step in the life of a flow, a page at a time. */
export const HistoryList = ({ flowId, flow, search, restore, chosen, choose }: HistoryListProps) => {
  const t = useTranslations('history')
  const range = useRangeText()
  const client = useQueryClient()
  const problemText = useProblemText()
  const words = useTranslations('list')
  const mayWrite = useKeyMay('write')
  const isKept = storeCan(client, 'history')
  const list = useQuery({
    ...historyQueries.list(flowId, toHistoryQuery(search)),
    placeholderData: keepPreviousData,
    enabled: isKept,
  })
  const { data: revisions = [], meta } = list.data ?? {}
  if (isRefused(list.error, 404)) return <FlowNotFound />

  const isLastPage = meta && meta.current_page >= meta.last_page
  const entry = {
    flowId,
    flow,
    // Every step leads to a version of its own: the first of all rows is of the flow as it is now.
    newest: meta?.current_page === 1 ? revisions[0]?.version : undefined,
    mayWrite,
    restore,
    chosen,
    // The one that was chosen first makes room for a third.
    toggle: (version: number) =>
      choose(chosen.includes(version) ? chosen.filter((one) => one !== version) : [...chosen.slice(-1), version]),
  }
  return (
    <>
      <BackToFlow flowId={flowId} flow={flow} />
      <PageTitle title={flow ? t('titleOf', { name: flow.name }) : undefined}>{t('title')}</PageTitle>
      <p className={classes.lead}>
        {t(!isKept ? 'notKept' : isOurVoice(client) ? 'leadService' : 'lead')} {!mayWrite && words('mayNotWrite')}
      </p>
      {flow === null && revisions.length > 0 && (
        <CautionNote Icon={IconTrash} hint={mayWrite ? t('inTrashHint') : undefined} className={classes.note}>
          {t('inTrash')}
        </CautionNote>
      )}
      {!isKept ? null : !meta ? (
        <RowsAwaited list={list} failedTitle={t('failedTitle')} problemText={problemText} rows={8} />
      ) : meta.total === 0 ? (
        <EmptyNote title={t('none')}>{t('noneHint')}</EmptyNote>
      ) : (
        <>
          {revisions.length === 0 ? (
            <EmptyNote
              title={t('pastEnd')}
              action={
                <LinkButton to="/flows/$flowId/history" params={{ flowId }} variant="default">
                  {t('firstPage')}
                </LinkButton>
              }
            >
              {t('lead')}
            </EmptyNote>
          ) : (
            <>
              {meta.total > 1 && <ChosenBar flowId={flowId} chosen={chosen} clear={() => choose([])} />}
              <ol className={classes.list} aria-label={t('list')} aria-busy={list.isPlaceholderData}>
                {groupRevisions(revisions).map((group) =>
                  group.length === 1 ? (
                    <RevisionEntry key={group[0].version} revision={group[0]} {...entry} />
                  ) : (
                    <RevisionGroupEntry key={group[0].version} group={group} {...entry} />
                  ),
                )}
              </ol>
              {isLastPage && revisions.at(-1)?.action !== 'flow.created' && (
                <p className={classes.begins}>{t('begins')}</p>
              )}
            </>
          )}
          {meta.last_page > 1 && <Paging page={search.page ?? 1} lastPage={meta.last_page} range={range(meta)} />}
        </>
      )}
    </>
  )
}
