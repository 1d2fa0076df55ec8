import { IconAlertTriangle } from '@tabler/icons-react'
import type { FieldErrors } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { saidFields } from '../../contract/flow-history.ts'
import type { FlowFormValues } from './flow-form-values.ts'
import classes from './FlowFormSummary.module.css'
import { useFieldSentence } from './use-field-sentence.ts'

type FlowFormSummaryProps = { errors: FieldErrors<FlowFormValues>; onChoose: (field: keyof FlowFormValues) => void }

/** What must be mended, in the words that stand at each field, with a link to it. */
export const FlowFormSummary = ({ errors, onChoose }: FlowFormSummaryProps) => {
  const t = useTranslations('form')
  const sentence = useFieldSentence()
  const wrong = saidFields.filter((field) => errors[field])
  if (wrong.length === 0) return null
  return (
    <div role="alert" className={classes.summary}>
      <IconAlertTriangle size={22} aria-hidden className={classes.icon} />
      <div>
        <h2 className={classes.title}>{t('summaryTitle', { count: wrong.length })}</h2>
        <ul className={classes.list}>
          {wrong.map((field) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault()
                  onChoose(field)
                }}
              >
                {sentence(errors[field])}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
