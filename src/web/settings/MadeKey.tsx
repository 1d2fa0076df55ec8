import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { MadeAccessKey } from '../../contract/access-key.ts'
import { Button } from '../ui/Button.tsx'
import { useCopy } from '../ui/use-copy.ts'
import classes from './KeyDialogs.module.css'

/** A key that was just made, to be copied: nobody can show it again. */
export const MadeKey = ({ made, close }: { made: MadeAccessKey; close: () => void }) => {
  const t = useTranslations('keys')
  const { copy, outcome } = useCopy()
  const field = useRef<HTMLTextAreaElement>(null)
  // Neither the browser's own buttons take it away.
  const { history } = useRouter()
  useEffect(() => history.block({ blockerFn: () => true, enableBeforeUnload: true }), [history])
  useEffect(() => field.current?.select(), [])
  return (
    <div className={classes.body}>
      <p className={classes.caution}>
        <strong>{t('madeWarning')}</strong> {t('madeHint')}
      </p>
      <div className={classes.made}>
        <textarea
          ref={field}
          readOnly
          rows={2}
          value={made.key}
          aria-label={t('madeKey', { name: made.name })}
          className={classes.key}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy(made.key)}>{t(outcome === 'copied' ? 'copied' : 'copy')}</Button>
      </div>
      <p role="status" className={outcome === 'failed' ? classes.failed : 'visually-hidden'}>
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('copyFailed')}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={close}>
          {t('kept')}
        </Button>
      </div>
    </div>
  )
}
