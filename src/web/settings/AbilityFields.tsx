import { type Ref, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Ability } from '../../contract/session.ts'
import choice from '../ui/choice.module.css'
import classes from './AbilityFields.module.css'

type AbilityFieldsProps = {
  ref: Ref<HTMLFieldSetElement>
  /** What the key may do that is signed in with: no more can be given. */
  own: Ability[]
  chosen: Ability[]
  error: string | null
  onChange: (chosen: Ability[]) => void
}

/** What a key may do, each with what that means. */
export const AbilityFields = ({ ref, own, chosen, error, onChange }: AbilityFieldsProps) => {
  const t = useTranslations('keys')
  const words = useTranslations('ability')
  const id = useId()
  return (
    <fieldset ref={ref} className={classes.field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classes.legend}>{t('may')}</legend>
      {error && (
        <p id={`${id}-error`} role="alert" className={classes.error}>
          {error}
        </p>
      )}
      {Ability.options.map((ability) => {
        const isOwn = own.includes(ability)
        return (
          <label key={ability} className={`${choice.choice} ${classes.ability}`}>
            <input
              type="checkbox"
              aria-label={words(ability)}
              aria-describedby={`${id}-${ability}`}
              checked={chosen.includes(ability)}
              disabled={!isOwn}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, ability] : chosen.filter((other) => other !== ability))
              }
            />
            <span>
              <span className={choice.name}>{words(ability)}</span>
              <span id={`${id}-${ability}`} className={choice.hint}>
                {t(`hint.${ability}`)} {!isOwn && t('notYours')}
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
