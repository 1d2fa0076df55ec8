import { IconBrowserShare } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import classes from './OtherTabNote.module.css'

/** Says that the same flow is being edited twice in this browser; there when it begins, so that it is announced. */
export const OtherTabNote = ({ isOpenElsewhere }: { isOpenElsewhere: boolean }) => {
  const t = useTranslations('drafts')
  return (
    <div role="status" className={classes.place}>
      {isOpenElsewhere && (
        <div className={classes.note}>
          <IconBrowserShare size={20} aria-hidden className={classes.icon} />
          <p>
            <strong>{t('otherTab')}</strong> {t('otherTabHint')}
          </p>
        </div>
      )}
    </div>
  )
}
