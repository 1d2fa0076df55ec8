import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import type { FlowRevision } from '../../contract/flow-history.ts'
import { useAuthorName } from '../flows/use-author-name.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { RouteLink } from '../ui/RouteLink.tsx'
import buttons from '../ui/Button.module.css'
import classes from './HistoryList.module.css'
import type { Restore } from './use-restore.ts'
import { useRevisionLines } from './use-revision-lines.ts'

export type EntryContext = {
  flowId: string
  /** Null when it is in the trash, undefined while it isn't known. */
  flow: Flow | null | undefined
  /** The version that the flow is now at, where it is known. */
  newest: number | undefined
  mayWrite: boolean
  restore: Restore
  chosen: number[]
  toggle: (version: number) => void
}

/** One step: what it did, whose it was, and what can be done with the version that it led to. */
export const RevisionEntry = ({
  revision,
  flowId,
  flow,
  newest,
  mayWrite,
  restore,
  chosen,
  toggle,
}: EntryContext & { revision: FlowRevision }) => {
  const t = useTranslations('history')
  const authorName = useAuthorName()
  const linesOf = useRevisionLines()
  const { version, at, by, action, changes } = revision
  const lines = linesOf(revision)
  const hasChange = action === 'flow.updated' && changes.length > 0
  const what = lines.map((line) => (
    <span key={line} className={classes.line}>
      {line}
    </span>
  ))
  return (
    <li className={classes.entry}>
      <input
        type="checkbox"
        className={classes.choice}
        aria-label={t('choose', { version })}
        checked={chosen.includes(version)}
        onChange={() => toggle(version)}
      />
      <div className={classes.body}>
        <p className={classes.what}>
          {hasChange ? (
            <RouteLink
              id={`changes-${version}`}
              to="/flows/$flowId/history"
              params={{ flowId }}
              search={{ from: version - 1, to: version }}
            >
              {what}
            </RouteLink>
          ) : (
            what
          )}
        </p>
        <p className={classes.facts}>
          {authorName(by)} · <RelativeTime time={at} /> ·{' '}
          <span className={classes.together}>{t('version', { version })}</span>
        </p>
      </div>
      {version === newest ? (
        <p className={classes.now}>{t('now')}</p>
      ) : (
        flow && (
          <div className={`${buttons.row} ${classes.actions}`}>
            <LinkButton
              id={`since-${version}`}
              to="/flows/$flowId/history"
              params={{ flowId }}
              search={{ from: version }}
              variant="quiet"
              size="compact"
              aria-label={t('compareWithNowNamed', { version })}
            >
              {t('compareWithNow')}
            </LinkButton>
            {mayWrite && (
              <Button
                variant="default"
                size="compact"
                aria-label={t('restoreNamed', { version })}
                onClick={() => restore.ask(flow, version)}
              >
                {t('restore')}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  )
}
