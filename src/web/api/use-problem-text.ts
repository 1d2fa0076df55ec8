import { useTranslations } from 'use-intl'
import { Refused } from './refused.ts'
import { Unreachable } from './unreachable.ts'

/**
 * Words for a failed call. An error that is neither a refusal nor a dead line is a bug: it goes to the console, and the
 * person is told so in place, because what they typed may stand beside it.
 */
export const useProblemText = (): ((error: unknown) => string) => {
  const t = useTranslations('problem')
  return (error) => {
    if (error instanceof Unreachable)
      return t(error.tookTooLong ? 'tooSlow' : 'unreachable') + (error.mayBeDone ? ` ${t('once')}` : '')
    if (!(error instanceof Refused)) {
      // oxlint-disable-next-line no-console -- the only place where a fault in the browser can be read
      console.error(error)
      return t('fault')
    }
    return error.status === 401 ? t('signedOut') : error.problem.message
  }
}
