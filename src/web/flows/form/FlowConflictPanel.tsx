import { IconUsers } from '@tabler/icons-react'
import { type RefObject, useEffect, useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SaidField } from '../../../contract/flow-history.ts'
import { FlowStatus } from '../../../contract/flow.ts'
import { ConflictField } from './ConflictField.tsx'
import { type FlowConflict, isDecided, type Side } from './flow-conflict.ts'
import classes from './FlowConflictPanel.module.css'

type FlowConflictPanelProps = {
  ref: RefObject<HTMLElement | null>
  conflict: FlowConflict
  choose: (field: SaidField, side: Side) => void
}

/** What somebody else did to the flow meanwhile: what of it stands in the form now, and what is to be decided. */
export const FlowConflictPanel = ({ ref, conflict, choose }: FlowConflictPanelProps) => {
  const t = useTranslations('form')
  const format = useFormatter()
  const id = useId()
  useEffect(() => ref.current?.focus(), [ref])
  const { fields, taken, status } = conflict
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={id} className={classes.panel}>
      <header className={classes.header}>
        <IconUsers size={22} aria-hidden className={classes.icon} />
        <div>
          <h2 id={id} className={classes.title}>
            {t('conflict.title')}
          </h2>
          {status !== null && (
            <p className={classes.status}>{t(`conflict.status.${FlowStatus.safeParse(status).data ?? 'other'}`)}</p>
          )}
          {taken.length > 0 && (
            <p>
              {t('conflict.taken', {
                fields: format.list(
                  taken.map((field) => t(field)),
                  { type: 'conjunction' },
                ),
              })}
            </p>
          )}
          {fields.length > 0 && <p>{t('conflict.decide', { count: fields.length })}</p>}
        </div>
      </header>
      {fields.map((field) => (
        <ConflictField key={field.field} conflict={field} choose={(side) => choose(field.field, side)} />
      ))}
      <p className={classes.end}>{t(isDecided(conflict) ? 'conflict.save' : 'conflict.nothingLost')}</p>
    </section>
  )
}
