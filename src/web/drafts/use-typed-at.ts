import { useLocale, useTranslations } from 'use-intl'
import type { Draft } from './draft.ts'

/** When a draft was typed, as a part of a sentence: `at 14:02`, or `on 3 March at 14:02` where that was another day. */
export const useTypedAt = (): ((draft: Draft) => string) => {
  const t = useTranslations('drafts')
  const locale = useLocale()
  return ({ typedAt }) => {
    const date = new Date(typedAt)
    const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    if (date.toDateString() === new Date().toDateString()) return t('atTime', { time })
    return t('onDay', { day: date.toLocaleDateString(locale, { day: 'numeric', month: 'long' }), time })
  }
}
