import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { lineChanges } from './line-changes.ts'
import classes from './LineDiff.module.css'

const signs = { in: '+', out: '−', same: ' ' }

/** What was changed in a text, line by line: a sign and a colour to see it by, a word to hear it by. */
export const LineDiff = ({ before, after }: { before: string; after: string }) => {
  const t = useTranslations('diff')
  const changes = useMemo(() => lineChanges(before, after), [before, after])
  return (
    <span className={classes.diff}>
      {changes.map((change, index) =>
        change.kind === 'more' ? (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and keep their places
          <span key={index} className={classes.more}>
            {t('more', { count: change.count })}
          </span>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={classes.line} data-kind={change.kind}>
            <span aria-hidden className={classes.sign}>
              {signs[change.kind]}
            </span>
            {change.kind !== 'same' && <span className="visually-hidden">{t(change.kind)}</span>}
            <span>{change.text}</span>
          </span>
        ),
      )}
    </span>
  )
}
