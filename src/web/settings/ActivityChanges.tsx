import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { FieldChange } from '../../contract/field-change.ts'
import { FlowStatus, FlowType } from '../../contract/flow.ts'
import { Ability } from '../../contract/session.ts'
import { LineDiff } from '../metadata/later-line-diff.ts'
import difference from '../ui/difference.module.css'
import disclosure from '../ui/disclosure.module.css'
import classes from './ActivityChanges.module.css'

/** What stood in each field before, and what stands there since. Made only once somebody looks. */
export const ActivityChanges = ({ changes }: { changes: FieldChange[] }) => {
  const t = useTranslations('activity')
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={`${disclosure.disclosure} ${classes.changes}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('changes')}</summary>
      {isOpen && (
        <dl className={classes.list}>
          {changes.map((change) => (
            <div key={change.field}>
              <dt>{isNamed(change.field) ? t(`fieldName.${change.field}`) : change.field}</dt>
              <dd>
                <BeforeAndAfter change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

const BeforeAndAfter = ({ change: { field, before, after } }: { change: FieldChange }) => {
  const t = useTranslations('activity')
  const toText = useValueText(field)
  if (field === 'metadata' && typeof after === 'string') {
    return (
      <span className={difference.frame}>
        <LineDiff before={typeof before === 'string' ? before : ''} after={after} />
      </span>
    )
  }
  return (
    <span className={difference.text}>
      {before !== null && (
        <del>
          <span className="visually-hidden">{t('before')}</span>
          {toText(before)}
        </del>
      )}
      {(after !== null || before === null) && (
        <ins>
          <span className="visually-hidden">{t('after')}</span>
          {toText(after)}
        </ins>
      )}
    </span>
  )
}

/** A value in words where it is one of a few, and as it is written where it is anything. */
const useValueText = (field: string): ((value: unknown) => string) => {
  const t = useTranslations()
  const format = useFormatter()
  const wordOf = (value: unknown): string => {
    const ability = Ability.safeParse(value).data
    return ability ? t(`ability.${ability}`) : String(value)
  }
  return (value) => {
    if (value === null || value === undefined || value === '') return t('activity.nothing')
    const status = field === 'status' ? FlowStatus.safeParse(value).data : undefined
    if (status) return t(`status.${status}`)
    const type = field === 'type' ? FlowType.safeParse(value).data : undefined
    if (type) return t(`type.${type}`)
    if (field === 'abilities' && Array.isArray(value)) return format.list(value.map(wordOf))
    if (typeof value === 'number') return format.number(value)
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
}

const named = [
  'name',
  'description',
  'type',
  'status',
  'metadata',
  'abilities',
  'sessions',
  'flows',
  'executions',
] as const

const isNamed = (field: string): field is (typeof named)[number] => (named as readonly string[]).includes(field)
