import { useQuery } from '@tanstack/react-query'
import { IconRestore } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import type { FlowAtVersion } from '../../contract/flow-history.ts'
import { useKeyMay } from '../api/key-may.ts'
import { isRefused } from '../api/refused.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { differenceOf } from '../flows/flow-difference.ts'
import { FlowDifference } from '../flows/actions/FlowDifference.tsx'
import { useAuthorName } from '../flows/use-author-name.ts'
import { BackLink } from '../ui/BackLink.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyNote } from '../ui/EmptyNote.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx'
import classes from './Comparison.module.css'
import { historyQueries } from './history-queries.ts'
import type { Restore } from './use-restore.ts'

type ComparisonProps = {
  flowId: string
  flow: Flow | null | undefined
  from: number
  /** Null for the flow as it is now. */
  to: number | null
  restore: Restore
}

/** What differs between two versions of a flow, or between one and now. */
export const Comparison = ({ flowId, flow, from, to, restore }: ComparisonProps) => {
  const t = useTranslations('history')
  const words = useTranslations()
  const problemText = useProblemText()
  const mayWrite = useKeyMay('write')
  const before = useQuery(historyQueries.version(flowId, from))
  const then = useQuery({ ...historyQueries.version(flowId, to ?? 0), enabled: to !== null })
  const after = to === null ? flow : then.data
  const error = before.error ?? then.error
  const fields = before.data && after && differenceOf(before.data, after)
  return (
    <>
      <BackLink to="/flows/$flowId/history" params={{ flowId }}>
        {t('title')}
      </BackLink>
      <PageHead title={t('comparison.title')}>
        {flow &&
          to === null &&
          fields &&
          fields.length > 0 &&
          (mayWrite ? (
            <Button
              variant="default"
              icon={<IconRestore size={18} aria-hidden />}
              onClick={() => restore.ask(flow, from)}
            >
              {t('restoreNamed', { version: from })}
            </Button>
          ) : (
            <p className={classes.mayNot}>{words('list.mayNotWrite')}</p>
          ))}
      </PageHead>
      {flow && <p className={classes.name}>{flow.name}</p>}
      {isRefused(error, 404) || (to === null && flow === null) ? (
        <ProblemNote title={t('comparison.missing')} />
      ) : error ? (
        <ProblemNote
          title={t('comparison.failedTitle')}
          action={{
            label: words('problem.tryAgain'),
            run: () => void Promise.all([before, then].map(({ error, refetch }) => error && refetch())),
            isPending: before.isFetching || then.isFetching,
          }}
        >
          {problemText(error)}
        </ProblemNote>
      ) : !fields ? (
        <RowsSkeleton rows={4} />
      ) : (
        <>
          <dl className={classes.sides}>
            <Side title={t('comparison.from')} version={from} content={before.data} />
            <Side title={t('comparison.to')} version={to} content={then.data} />
          </dl>
          {fields.length === 0 ? (
            <EmptyNote title={t('comparison.same')}>{t('comparison.sameHint')}</EmptyNote>
          ) : (
            <div className={classes.fields}>
              <FlowDifference fields={fields} />
            </div>
          )}
        </>
      )}
    </>
  )
}

type SideProps = { title: string; version: number | null; content: FlowAtVersion | undefined }

const Side = ({ title, version, content }: SideProps) => {
  const t = useTranslations('history')
  const authorName = useAuthorName()
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {version === null ? t('comparison.now') : t('version', { version })}
        {content?.at && (
          <span className={classes.facts}>
            {' '}
            · {authorName(content.by)} · <RelativeTime time={content.at} />
          </span>
        )}
      </dd>
    </div>
  )
}
