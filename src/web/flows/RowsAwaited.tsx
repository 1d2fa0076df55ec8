import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../api/use-problem-text.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { FlowTableSkeleton } from './FlowTableSkeleton.tsx'

type RowsAwaitedProps = {
  list: Pick<UseQueryResult, 'error' | 'isFetching' | 'refetch'>
  failedTitle: string
  /** How many there will be, about. */
  rows?: number | undefined
}

/** Stands where rows will be while they are on their way, or says why they don't come and tries again. */
export const RowsAwaited = ({ list, failedTitle, rows }: RowsAwaitedProps) => {
  const t = useTranslations('problem')
  const problemText = useProblemText()
  if (!list.error) return <FlowTableSkeleton rows={rows} />
  return (
    <ProblemNote
      title={failedTitle}
      action={{ label: t('tryAgain'), run: () => void list.refetch(), isPending: list.isFetching }}
    >
      {problemText(list.error)}
    </ProblemNote>
  )
}
