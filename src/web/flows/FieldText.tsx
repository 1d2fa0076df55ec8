import { useTranslations } from 'use-intl'
import { FlowType } from '../../contract/flow.ts'
import type { FlowField } from './flow-start.ts'

/** What stands in a field, in words where it is a choice or nothing at all. */
export const FieldText = ({ field, text }: { field: FlowField; text: string }) => {
  const t = useTranslations()
  if (text === '') return <em>{t('form.conflict.empty')}</em>
  const type = field === 'type' ? FlowType.safeParse(text).data : undefined
  return type ? t(`type.${type}`) : text
}
