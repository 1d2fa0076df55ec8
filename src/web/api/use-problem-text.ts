import { useTranslations } from 'use-intl'
import { Refused } from './refused.ts'
import { Unreachable } from './unreachable.ts'

/** Words for a failed call. An error that is neither a refusal nor a dead line is a bug, and goes to the boundary. */
export const useProblemText = (): ((error: unknown) => string) => {
  const t = useTranslations('problem')
  return (error) => {
    if (error instanceof Refused) return error.problem.message
    if (error instanceof Unreachable) return t('unreachable')
    throw error
  }
}
