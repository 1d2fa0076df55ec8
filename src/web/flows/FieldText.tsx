import { useTranslations } from 'use-intl'
import type { ContentField } from '../../contract/flow-history.ts'
import { FlowStatus, FlowType } from '../../contract/flow.ts'

/** What stands in a field, in words where it is a choice or nothing at all. */
export const FieldText = ({ field, text }: { field: ContentField; text: string }) => {
  const t = useTranslations()
  if (text === '') return <em>{t('difference.empty')}</em>
  const type = field === 'type' ? FlowType.safeParse(text).data : undefined
  if (type) return t(`type.${type}`)
  const status = field === 'status' ? FlowStatus.safeParse(text).data : undefined
  return status ? t(`status.${status}`) : text
}
