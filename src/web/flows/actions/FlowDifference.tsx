import { useTranslations } from 'use-intl'
import { LineDiff } from '../../metadata/later-line-diff.ts'
import difference from '../../ui/difference.module.css'
import { FieldText } from '../FieldText.tsx'
import type { FieldDifference } from '../flow-difference.ts'
import classes from './FlowDifference.module.css'

/** What differs between two states of a flow, field by field: as it was, and as it is. */
export const FlowDifference = ({ fields }: { fields: FieldDifference[] }) => {
  const t = useTranslations('difference')
  return (
    <dl className={classes.list}>
      {fields.map(({ field, before, after, note }) => (
        <div key={field}>
          <dt>
            <span className={classes.name}>{t(field)}</span>
            {note && <span className={classes.note}> · {note}</span>}
          </dt>
          {before === null ? (
            <dd className={difference.text}>{t('beforeUnknown')}</dd>
          ) : field === 'metadata' || isOfLines(before, after) ? (
            <dd className={difference.frame}>
              <LineDiff before={before} after={after} fallback={<span className={classes.waiting} />} />
            </dd>
          ) : (
            <dd className={difference.text}>
              <del>
                <FieldText field={field} text={before} />
              </del>
              <ins>
                <FieldText field={field} text={after} />
              </ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Texts of many lines are told apart line by line, or one would have to look for what is new. */
const isOfLines = (before: string, after: string): boolean =>
  before !== '' && after !== '' && `${before}${after}`.includes('\n')
