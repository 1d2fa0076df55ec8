import { IconHistory } from '@tabler/icons-react'
import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import type { Draft } from './draft.ts'
import classes from './DraftOffer.module.css'
import { useTypedAt } from './use-typed-at.ts'

type DraftOfferProps = {
  draft: Draft
  /** The names of the fields that it changes. */
  changed: string[]
  restore: () => void
  discard: () => void
}

/** Offers what was typed here before and never saved. */
export const DraftOffer = ({ draft, changed, restore, discard }: DraftOfferProps) => {
  const t = useTranslations('drafts')
  const format = useFormatter()
  const typedAt = useTypedAt()
  const id = useId()
  return (
    <div role="group" ref={focusUnlessTyping} tabIndex={-1} aria-labelledby={id} className={classes.offer}>
      <IconHistory size={22} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <h2 id={id} className={classes.title}>
          {t('offerTitle')}
        </h2>
        <p>
          {draft.attempt
            ? t('offerAttempt')
            : t('offerChanged', { fields: format.list(changed, { type: 'conjunction' }) })}{' '}
          <span className={classes.where}>{t('offerWhere')}</span>
        </p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={restore}>
            {t('restore', { when: typedAt(draft) })}
          </Button>
          <Button variant="quiet" onClick={discard}>
            {t('discard')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Whoever types already is not interrupted. */
const focusUnlessTyping = (element: HTMLElement | null) => {
  const isTyping = document.activeElement?.closest('input, textarea, [contenteditable]')
  if (element && !isTyping) element.focus()
}
