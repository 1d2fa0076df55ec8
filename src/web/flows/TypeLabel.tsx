import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { FlowType } from '../../contract/flow.ts'
import { TypeIcon } from './TypeIcon.tsx'
import classes from './TypeLabel.module.css'

/** An icon and a word. */
export const TypeLabel = memo(({ type }: { type: string }) => {
  const t = useTranslations('type')
  const known = FlowType.safeParse(type)
  if (!known.success) return <span>{type}</span>
  return (
    <span className={classes.label}>
      <TypeIcon type={known.data} />
      {t(known.data)}
    </span>
  )
})
