import { IconMessage, IconPhone } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { FlowType } from '../../contract/flow.ts'
import classes from './TypeLabel.module.css'

export const typeIcons: Record<FlowType, typeof IconPhone> = { voice: IconPhone, sms: IconMessage }

/** An icon and a word. */
export const TypeLabel = ({ type }: { type: string }) => {
  const t = useTranslations('type')
  const known = FlowType.safeParse(type)
  if (!known.success) return <span>{type}</span>
  const Icon = typeIcons[known.data]
  return (
    <span className={classes.label}>
      <Icon size={16} stroke={1.75} aria-hidden className={classes.icon} />
      {t(known.data)}
    </span>
  )
}
