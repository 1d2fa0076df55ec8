import { useId } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { saidFields } from '../../../contract/flow-history.ts'
import classes from './FlowChanges.module.css'
import type { FlowFormValues } from './flow-form-values.ts'
import { isSameField } from './flow-start.ts'
import { FlowDifference } from '../actions/FlowDifference.tsx'

type FlowChangesProps = { control: Control<FlowFormValues>; before: FlowFormValues }

/** What a save would change, field by field: as it was, and as it stands in the form. */
export const FlowChanges = ({ control, before }: FlowChangesProps) => {
  const t = useTranslations('form')
  const id = useId()
  const values = useWatch({ control })
  const changed = saidFields.filter((field) => !isSameField(field, before[field], values[field] ?? ''))
  if (changed.length === 0) return null
  return (
    <section aria-labelledby={id} className={classes.changes}>
      <h2 id={id} className={classes.title}>
        {t('changesTitle')}
      </h2>
      <FlowDifference fields={changed.map((field) => ({ field, before: before[field], after: values[field] ?? '' }))} />
    </section>
  )
}
