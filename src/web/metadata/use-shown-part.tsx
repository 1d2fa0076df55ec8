import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import classes from './MetadataValue.module.css'

/** So many are shown at first, and so many more with each press. */
export const partSize = 100

export type ShownPart<T> = {
  part: T[]
  /** To be spread on each row, by its index: the first row that a press brings receives focus. */
  firstNew?: (index: number) => { tabIndex?: number; ref?: (row: HTMLElement | null) => void }
  /** A button for the next. */
  more?: ReactNode
}

/** The first of many, and the way to the next. */
export const useShownPart = <T,>(all: T[]): ShownPart<T> => {
  const t = useTranslations('metadata.view')
  const [shown, setShown] = useState(partSize)
  const left = all.length - shown
  const more = left > 0 && (
    <p className={classes.more}>
      <Button variant="default" size="compact" onClick={() => setShown(shown + partSize)}>
        {t('more', { count: Math.min(partSize, left) })}
      </Button>
      <span>{t('left', { shown, total: all.length })}</span>
    </p>
  )
  const firstNew = (index: number) => (index > 0 && index === shown - partSize ? { tabIndex: -1, ref: focusRow } : {})
  return { part: all.slice(0, shown), more, firstNew }
}

const focusRow = (row: HTMLElement | null) => row?.focus()
