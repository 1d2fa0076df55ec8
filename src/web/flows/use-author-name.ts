import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Author } from '../../contract/author.ts'
import { ownKeyId } from '../api/own-key.ts'
import { useKeyName } from '../api/use-key-name.ts'

/** Who did something: the name of the key, or "you" where it is one's own. `within` a sentence, or for itself. */
export const useAuthorName = (): ((by: Author | null, place?: 'within') => string) => {
  const t = useTranslations('difference')
  const keyName = useKeyName()
  const own = ownKeyId(useQueryClient())
  return (by, place) => {
    if (!by) return t(place ? 'byUnknown' : 'unknown')
    if (by.id === own) return t(place ? 'byYou' : 'you')
    return keyName(by.name)
  }
}
