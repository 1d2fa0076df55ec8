import type { FieldError } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { isRefusalKey, refusalSentence } from '../../../contract/refusal-words.ts'
import { useLanguage } from '../../i18n/LanguageProvider.tsx'
import { findJsonProblem } from '../../metadata/json-problem.ts'
import { problemSentence } from '../../metadata/problem-sentence.ts'

/**
 * The words at a field: our own rules name theirs by key, the server has already written its own. Of metadata as they
 * stand, where they are given, it is told what is wrong and on which line; nothing once it is mended.
 */
export const useFieldSentence = (): ((error: FieldError | undefined, metadata?: string) => string | undefined) => {
  const { language } = useLanguage()
  const t = useTranslations('metadata')
  return (error, metadata) => {
    const message = error?.message
    if (!message || !isRefusalKey(message)) return message
    if (metadata === undefined) return refusalSentence(message, language)
    const problem = findJsonProblem(metadata)
    return problem ? problemSentence(t, problem) : undefined
  }
}
