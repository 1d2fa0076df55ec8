import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../api/use-problem-text.ts'
import { FlowDifference } from '../flows/actions/FlowDifference.tsx'
import { type FlowVersion, flowVersion } from '../flows/flow-version.ts'
import { laterPart } from '../ui/later-part.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ScrollBox } from '../ui/ScrollBox.tsx'
import { historyQueries } from './history-queries.ts'
import { restoredDifference } from './restorable-fields.ts'
import classes from './RestoreQuestion.module.css'
import type { AskedRestore, Restore } from './use-restore.ts'

const ConfirmDialog = laterPart(async () => (await import('../ui/ConfirmDialog.tsx')).ConfirmDialog)

/** Asks before a version is brought back, and shows what that would change in the flow as it is at this moment. */
export const RestoreQuestion = ({ asked, restore }: { asked: AskedRestore; restore: Restore }) => {
  const t = useTranslations('history.restoring')
  const words = useTranslations()
  const problemText = useProblemText()
  const { flow, version, isChanged } = asked
  const now = useQuery(flowVersion(flow.id))
  const then = useQuery(historyQueries.version(flow.id, version))
  // It stays as it was shown: nobody presses Restore on what has changed under their finger.
  const [shown, setShown] = useState<FlowVersion>()
  if (!shown && !now.isFetching && now.data) setShown(now.data)
  // What was read before somebody's change is of no use any more.
  const current = shown ?? (isChanged ? undefined : now.data)
  const fields = current && then.data && restoredDifference(current.flow, then.data)
  const error = now.error ?? then.error
  const isNothing = fields?.length === 0
  const isLive = (current?.flow ?? flow).status === 'published'
  return (
    <ConfirmDialog
      title={t('title', { version })}
      confirmLabel={words('history.restore')}
      cancelLabel={t(isNothing ? 'close' : 'cancel')}
      cancel={restore.cancel}
      confirm={isNothing ? undefined : () => current && then.data && restore.confirm(current, then.data)}
      isWaiting={!fields}
      details={
        error && !fields ? (
          <ProblemNote
            title={t('failedTitle')}
            action={{
              label: words('problem.tryAgain'),
              run: () => void Promise.all([now, then].map(({ refetch }) => refetch())),
              isPending: now.isFetching || then.isFetching,
            }}
          >
            {problemText(error)}
          </ProblemNote>
        ) : !fields ? (
          <div role="status" aria-label={t('waiting')} className={classes.waiting} />
        ) : (
          !isNothing && (
            <ScrollBox label={t('changes')}>
              <FlowDifference fields={fields} />
            </ScrollBox>
          )
        )
      }
    >
      {isNothing ? (
        t('same')
      ) : (
        <>
          {isChanged && <strong>{t('changed')} </strong>}
          {isLive ? t('bodyLive') : `${t('body')} ${t('bodyStatus')}`}
        </>
      )}
    </ConfirmDialog>
  )
}
