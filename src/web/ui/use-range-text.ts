import { useTranslations } from 'use-intl'
import type { Page } from '../../contract/page.ts'

/** Which rows of how many a page shows, such as `11–20 of 243`. */
export const useRangeText = (): ((meta: Page<unknown>['meta']) => string) => {
  const t = useTranslations('list')
  return ({ from, to, total }) =>
    from === null || to === null ? t('rangeNone', { total }) : t('range', { from, to, total })
}
