import type { FieldError } from 'react-hook-form'
import { isRefusalKey, refusalSentence } from '../../contract/refusal-words.ts'
import { useLanguage } from '../i18n/LanguageProvider.tsx'

/** The words at a field: our own rules name theirs by key, the server has already written its own. */
export const useFieldSentence = (): ((error: FieldError | undefined) => string | undefined) => {
  const { language } = useLanguage()
  return (error) => {
    const message = error?.message
    return message && isRefusalKey(message) ? refusalSentence(message, language) : message
  }
}
