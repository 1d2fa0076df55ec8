import { useFormatter, useTranslations } from 'use-intl'
import type { SavedFlow } from './use-flow-save.ts'

/** What to say once an edit is saved, of what was put together with the changes of others, too. */
export const useSavedSentence = (): ((saved: SavedFlow) => string) => {
  const t = useTranslations()
  const format = useFormatter()
  return ({ flow, taken }) => {
    if (!flow) return t('form.nothingChanged')
    if (taken.length === 0) return t('form.done.update', { name: flow.name })
    const fields = format.list(
      taken.map((field) => t(`form.${field}`)),
      { type: 'conjunction' },
    )
    return t('form.savedTogether', { name: flow.name, fields })
  }
}
