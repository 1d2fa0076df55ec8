import type * as z from 'zod/mini'
import { isRefusalKey, refusalSentence } from '../../contract/refusal-words.ts'
import { useLanguage } from '../i18n/LanguageProvider.tsx'

/** What a schema of the contract finds wrong in a field, in the words that the server would use. */
export const useDraftProblems = () => {
  const { language } = useLanguage()
  return ({ issues }: z.core.$ZodError, field: string): string | null => {
    const message = issues.find(({ path }) => path[0] === field)?.message
    return message && isRefusalKey(message) ? refusalSentence(message, language) : (message ?? null)
  }
}
