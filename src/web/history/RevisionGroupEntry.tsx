import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { contentFields } from '../../contract/flow-history.ts'
import { useAuthorName } from '../flows/use-author-name.ts'
import { Button } from '../ui/Button.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { RouteLink } from '../ui/RouteLink.tsx'
import type { RevisionGroup } from './group-revisions.ts'
import buttons from '../ui/Button.module.css'
import classes from './HistoryList.module.css'
import { type EntryContext, RevisionEntry } from './RevisionEntry.tsx'

const minute = 60_000

/** What one person saved within a few minutes, as one; each save for itself once that is asked for. */
export const RevisionGroupEntry = ({ group, ...context }: EntryContext & { group: RevisionGroup }) => {
  const t = useTranslations('history')
  const authorName = useAuthorName()
  const words = useTranslations('difference')
  const format = useFormatter()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { flowId, newest, chosen } = context
  const [latest] = group
  const earliest = group.at(-1)!
  const versions = { first: earliest.version, last: latest.version }
  const minutes = Math.round((Date.parse(latest.at) - Date.parse(earliest.at)) / minute)
  const changed = new Set(group.flatMap(({ changes }) => changes.map(({ field }) => field)))
  const fields = contentFields.filter((field) => changed.has(field)).map((field) => words(field))
  // What is chosen must be seen.
  const isShown = isOpen || group.some(({ version }) => chosen.includes(version))
  return (
    <li className={classes.group}>
      <div className={classes.entry}>
        <span className={classes.choice} aria-hidden />
        <div className={classes.body}>
          <p className={classes.what}>
            <RouteLink
              id={`changes-to-${latest.version}`}
              to="/flows/$flowId/history"
              params={{ flowId }}
              search={{ from: earliest.version - 1, to: latest.version }}
            >
              {t('group', { count: group.length, fields: format.list(fields, { type: 'conjunction' }) })}
            </RouteLink>
          </p>
          <p className={classes.facts}>
            {authorName(latest.by)} · <RelativeTime time={latest.at} />, {t('within', { minutes })} ·{' '}
            <span className={classes.together}>{t('versions', versions)}</span>
          </p>
        </div>
        {latest.version === newest && !isShown && <p className={classes.now}>{t('now')}</p>}
        <div className={`${buttons.row} ${classes.actions}`}>
          <Button
            variant="quiet"
            size="compact"
            aria-expanded={isShown}
            aria-controls={id}
            aria-label={t(isShown ? 'hideEachOf' : 'showEachOf', versions)}
            icon={isShown ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
            onClick={() => setOpen(!isShown)}
          >
            {t(isShown ? 'hideEach' : 'showEach')}
          </Button>
        </div>
      </div>
      <ol id={id} hidden={!isShown} className={classes.within}>
        {isShown && group.map((revision) => <RevisionEntry key={revision.version} revision={revision} {...context} />)}
      </ol>
    </li>
  )
}
