import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { storeCan } from '../api/store-can.ts'

/** What happens to a flow and its executions once it is deleted. */
export const useDeleteBody = ({ flow_executions_count: count }: Flow): string => {
  const t = useTranslations('confirm')
  const hasTrash = storeCan(useQueryClient(), 'trash')
  if (!hasTrash) return t('deleteForGood')
  return count === null ? t('deleteBodyUnknown') : t('deleteBody', { count })
}
