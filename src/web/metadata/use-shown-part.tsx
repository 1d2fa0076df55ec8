import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import classes from './MetadataValue.module.css'

const step = 100

/**
 * The first hundred of many, and a button for the next hundred. The first row that a press brings receives focus:
 * spread `firstNew(index)` on each row.
 */
export const useShownPart = <T,>(all: T[]) => {
  const t = useTranslations('metadata.view')
  const [shown, setShown] = useState(step)
  const left = all.length - shown
  const more = left > 0 && (
    <p className={classes.more}>
      <Button variant="default" size="compact" onClick={() => setShown(shown + step)}>
        {t('more', { count: Math.min(step, left) })}
      </Button>
      <span>{t('left', { shown, total: all.length })}</span>
    </p>
  )
  const firstNew = (index: number) => (index > 0 && index === shown - step ? { tabIndex: -1, ref: focusRow } : {})
  return { part: all.slice(0, shown), more, firstNew }
}

const focusRow = (row: HTMLElement | null) => row?.focus()
