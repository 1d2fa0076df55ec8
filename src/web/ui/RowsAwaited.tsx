import { useTranslations } from 'use-intl'
import { ProblemNote } from './ProblemNote.tsx'
import { RowsSkeleton } from './RowsSkeleton.tsx'

type RowsAwaitedProps = {
  list: { error: unknown; isFetching: boolean; refetch: () => Promise<unknown> }
  failedTitle: string
  problemText: (error: unknown) => string
  /** How many there will be, about. */
  rows?: number | undefined
}

/** Stands where rows will be while they are on their way, or says why they don't come and tries again. */
export const RowsAwaited = ({ list, failedTitle, problemText, rows }: RowsAwaitedProps) => {
  const t = useTranslations('problem')
  if (!list.error) return <RowsSkeleton rows={rows} />
  return (
    <ProblemNote
      title={failedTitle}
      action={{ label: t('tryAgain'), run: () => void list.refetch(), isPending: list.isFetching }}
    >
      {problemText(list.error)}
    </ProblemNote>
  )
}
