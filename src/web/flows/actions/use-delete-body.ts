import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { storeCan } from '../../api/store-can.ts'
import type { KnownFlow } from '../known-flow.ts'

/** What happens to a flow and its executions once it is deleted. */
export const useDeleteBody = ({ flow_executions_count: count }: KnownFlow): string => {
  const t = useTranslations('confirm')
  const hasTrash = storeCan(useQueryClient(), 'trash')
  if (!hasTrash) return t('deleteForGood')
  return count === null ? t('deleteBodyUnknown') : t('deleteBody', { count })
}
