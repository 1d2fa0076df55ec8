import type { FieldError } from 'react-hook-form'
import { useLocale } from 'use-intl'
import { isRefusalKey, refusalSentence } from '../../contract/refusal-words.ts'

/** The words at a field: our own rules name theirs by key, the server has already written its own. */
export const useFieldSentence = (): ((error: FieldError | undefined) => string | undefined) => {
  const language = useLocale()
  return (error) => {
    const message = error?.message
    return message && isRefusalKey(message) ? refusalSentence(message, language) : message
  }
}
