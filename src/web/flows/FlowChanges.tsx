import { useId } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { LineDiff } from '../metadata/later-line-diff.ts'
import { FieldText } from './FieldText.tsx'
import classes from './FlowChanges.module.css'
import type { FlowFormValues } from './flow-form-values.ts'
import { flowFields, isSameField } from './flow-start.ts'

type FlowChangesProps = { control: Control<FlowFormValues>; before: FlowFormValues }

/** What a save would change, field by field: as it was, and as it stands in the form. */
export const FlowChanges = ({ control, before }: FlowChangesProps) => {
  const t = useTranslations('form')
  const id = useId()
  const values = useWatch({ control })
  const changed = flowFields.filter((field) => !isSameField(field, before[field], values[field] ?? ''))
  if (changed.length === 0) return null
  return (
    <section aria-labelledby={id} className={classes.changes}>
      <h2 id={id} className={classes.title}>
        {t('changesTitle')}
      </h2>
      <dl className={classes.list}>
        {changed.map((field) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            {field === 'metadata' ? (
              <dd className={classes.frame}>
                <LineDiff before={before[field]} after={values[field] ?? ''} />
              </dd>
            ) : (
              <dd className={classes.text}>
                <del>
                  <FieldText field={field} text={before[field]} />
                </del>
                <ins>
                  <FieldText field={field} text={values[field] ?? ''} />
                </ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
