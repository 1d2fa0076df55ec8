import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { FlowType } from '../../../contract/flow.ts'
import choice from '../../ui/choice.module.css'
import classes from './FlowTypeField.module.css'
import { TypeIcon } from '../TypeIcon.tsx'

type FlowTypeFieldProps = { error: string | undefined; register: () => UseFormRegisterReturn<'type'> }

/** Voice or SMS, as two cards to choose from. */
export const FlowTypeField = ({ error, register }: FlowTypeFieldProps) => {
  const t = useTranslations('form')
  const words = useTranslations('type')
  return (
    <fieldset className={classes.field} aria-describedby={error ? 'type-error' : undefined}>
      <legend className={classes.legend}>{t('type')}</legend>
      <div className={classes.cards}>
        {FlowType.options.map((type, index) => {
          return (
            <label key={type} className={`${choice.choice} ${classes.card}`}>
              <input
                type="radio"
                id={index === 0 ? 'type' : `type-${type}`}
                value={type}
                aria-label={words(type)}
                aria-describedby={`type-${type}-hint`}
                {...register()}
              />
              <TypeIcon type={type} />
              <span>
                <span className={choice.name}>{words(type)}</span>
                <span id={`type-${type}-hint`} className={choice.hint}>
                  {t(`${type}Hint`)}
                </span>
              </span>
            </label>
          )
        })}
      </div>
      {error && (
        <p id="type-error" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
