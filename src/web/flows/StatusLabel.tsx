import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { FlowStatus } from '../../contract/flow.ts'
import classes from './StatusLabel.module.css'

/** A dot and a word. A status we have no word for is shown as it is. */
export const StatusLabel = memo(({ status }: { status: string }) => {
  const t = useTranslations('status')
  const known = FlowStatus.safeParse(status)
  return (
    <span className={classes.label} data-status={known.data ?? 'unknown'}>
      {known.success ? t(known.data) : status.trim()}
    </span>
  )
})
