import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useKeyMay } from '../api/key-may.ts'
import { isRefused } from '../api/refused.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { BackToFlows } from '../flows/BackToFlows.tsx'
import { TrashWords } from '../i18n/TrashWords.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyNote } from '../ui/EmptyNote.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Paging } from '../ui/Paging.tsx'
import { RowsAwaited } from '../ui/RowsAwaited.tsx'
import { useRangeText } from '../ui/use-range-text.ts'
import { ConfirmDiscard } from './ConfirmDiscard.tsx'
import { toTrashQuery, trashQueries } from './trash-queries.ts'
import classes from './TrashPage.module.css'
import { TrashTable } from './TrashTable.tsx'
import { useTrashActions } from './use-trash-actions.ts'

const route = getRouteApi('/_signed-in/flows/trash')

/** The deleted flows, to be restored or given up for good. */
export const TrashPage = () => (
  <TrashWords>
    <Trash />
  </TrashWords>
)

const Trash = () => {
  const t = useTranslations('trash')
  const problemText = useProblemText()
  const range = useRangeText()
  const mayWrite = useKeyMay('write')
  const search = route.useSearch()
  const list = useQuery({ ...trashQueries.list(toTrashQuery(search)), placeholderData: keepPreviousData })
  const actions = useTrashActions(() => document.querySelector('h1')?.focus())
  const total = list.data?.meta.total ?? 0
  // What keeps the flows has no trash, and says so.
  if (isRefused(list.error, 422)) {
    return (
      <>
        <BackToFlows />
        <PageTitle>{t('title')}</PageTitle>
        <p className={classes.lead}>{problemText(list.error)}</p>
      </>
    )
  }
  return (
    <>
      <BackToFlows />
      <PageHead title={t('title')}>
        {mayWrite && total > 0 && (
          <Button variant="default" isDangerous onClick={() => actions.ask({ all: total })}>
            {t('empty')}
          </Button>
        )}
      </PageHead>
      <p className={classes.lead}>
        {t('lead')} {!mayWrite && t('mayNotWrite')}
      </p>
      {!list.data ? (
        <RowsAwaited list={list} failedTitle={t('failedTitle')} problemText={problemText} rows={5} />
      ) : total === 0 ? (
        <EmptyNote title={t('none')}>{t('noneHint')}</EmptyNote>
      ) : (
        <>
          {list.data.data.length === 0 ? (
            <EmptyNote
              title={t('pastEnd')}
              action={
                <LinkButton to="/flows/trash" variant="default">
                  {t('firstPage')}
                </LinkButton>
              }
            >
              {t('noneHint')}
            </EmptyNote>
          ) : (
            <TrashTable flows={list.data.data} isStale={list.isPlaceholderData} actions={actions} />
          )}
          <Paging page={search.page ?? 1} lastPage={list.data.meta.last_page} range={range(list.data.meta)} />
        </>
      )}
      {actions.asked && <ConfirmDiscard asked={actions.asked} actions={actions} />}
    </>
  )
}
