import { useTranslations } from 'use-intl'
import { firstKeyName } from '../../contract/first-key-name.ts'

/** The name of a key as it is shown. The one that the server gave its own first key is in the reader's language. */
export const useKeyName = (): ((name: string) => string) => {
  const t = useTranslations('shell')
  return (name) => (name === firstKeyName ? t('firstKey') : name)
}
