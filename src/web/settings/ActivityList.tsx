import { IconKey, IconLock, IconLogin2, IconPhoneCall, IconRoute, type TablerIcon } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { AuditEntry } from '../../contract/audit.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { ActivityChanges } from './ActivityChanges.tsx'
import classes from './ActivityList.module.css'
import { ActivitySentence } from './ActivitySentence.tsx'

/** By what it was done to. */
const icons: Record<string, TablerIcon> = {
  flow: IconRoute,
  trash: IconRoute,
  execution: IconPhoneCall,
  session: IconLogin2,
  key: IconKey,
}

/** One page of what was done, the latest first. */
export const ActivityList = ({ entries, isStale }: { entries: AuditEntry[]; isStale: boolean }) => {
  const t = useTranslations('activity')
  const keyName = useKeyName()
  const named = (value: unknown) => (typeof value === 'string' ? keyName(value) : value)
  const changesOf = ({ action, changes }: AuditEntry) =>
    action.startsWith('key.')
      ? changes.map(({ field, before, after }) => ({ field, before: named(before), after: named(after) }))
      : changes
  return (
    <ol aria-label={t('list')} aria-busy={isStale} className={classes.list}>
      {entries.map((entry) => {
        const { action, subject } = entry
        const Icon = action === 'session.refused' ? IconLock : (icons[action.split('.')[0]!] ?? IconRoute)
        const address = action.startsWith('session.') ? subject : null
        return (
          <li key={entry.id} className={classes.entry} data-action={action}>
            <Icon size={18} aria-hidden className={classes.icon} />
            <div className={classes.what}>
              <p className={classes.sentence}>
                <ActivitySentence entry={entry} />
              </p>
              {address && <p className={classes.hint}>{t('from', { address })}</p>}
              {entry.changes.length > 0 && <ActivityChanges changes={changesOf(entry)} />}
            </div>
            <div className={classes.when}>
              <RelativeTime time={entry.at} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
