import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { LineDiff } from '../../metadata/later-line-diff.ts'
import { FieldText } from '../FieldText.tsx'
import type { FlowConflict, Side } from './flow-conflict.ts'
import classes from './FlowConflictPanel.module.css'

const sides = ['yours', 'theirs'] as const

type ConflictFieldProps = { conflict: FlowConflict['fields'][number]; choose: (side: Side) => void }

/** One field that both changed: what each wrote, side by side, to choose from. */
export const ConflictField = ({ conflict, choose }: ConflictFieldProps) => {
  const t = useTranslations('form')
  const id = useId()
  const { field, before, choice } = conflict
  const isMetadata = field === 'metadata'
  return (
    <fieldset className={classes.field}>
      <legend>{t(field)}</legend>
      <div className={classes.sides}>
        {sides.map((side) => (
          <label key={side} className={classes.side}>
            <span className={classes.head}>
              <input
                type="radio"
                name={id}
                aria-label={t(`conflict.${side}`)}
                aria-describedby={`${id}-${side}`}
                checked={choice === side}
                onChange={() => choose(side)}
              />
              {t(`conflict.${side}`)}
            </span>
            <span id={`${id}-${side}`} className={isMetadata ? undefined : classes.text}>
              {isMetadata ? (
                <LineDiff
                  before={before}
                  after={conflict[side]}
                  fallback={<span className={classes.text}>{conflict[side]}</span>}
                />
              ) : (
                <FieldText field={field} text={conflict[side]} />
              )}
            </span>
          </label>
        ))}
      </div>
      {!isMetadata && (
        <dl className={classes.before}>
          <dt>{t('conflict.before')}</dt>
          <dd>
            <FieldText field={field} text={before} />
          </dd>
        </dl>
      )}
    </fieldset>
  )
}
