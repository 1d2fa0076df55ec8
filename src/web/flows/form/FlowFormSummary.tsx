import { IconAlertTriangle } from '@tabler/icons-react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { saidFields } from '../../../contract/flow-history.ts'
import type { FlowFormValues } from './flow-form-values.ts'
import classes from './FlowFormSummary.module.css'
import { useFieldSentence } from './use-field-sentence.ts'

/** What must be mended, in the words that stand at each field, with a link to it. */
export const FlowFormSummary = ({ form }: { form: UseFormReturn<FlowFormValues> }) => {
  const t = useTranslations('form')
  const sentence = useFieldSentence()
  const { errors } = form.formState
  // Another mistake in the same text is the same error to the form.
  const metadata = useWatch({ control: form.control, name: 'metadata', disabled: !errors.metadata })
  const wrong = saidFields.flatMap((field) => {
    const words = sentence(errors[field], field === 'metadata' ? metadata : undefined)
    return words ? [{ field, words }] : []
  })
  if (wrong.length === 0) return null
  return (
    <div role="alert" className={classes.summary}>
      <IconAlertTriangle size={22} aria-hidden className={classes.icon} />
      <div>
        <h2 className={classes.title}>{t('summaryTitle', { count: wrong.length })}</h2>
        <ul className={classes.list}>
          {wrong.map(({ field, words }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault()
                  form.setFocus(field)
                }}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
