import { IconBrowserShare } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { CautionNote } from '../ui/CautionNote.tsx'
import classes from './OtherTabNote.module.css'

/** Says that the same flow is being edited twice in this browser; there when it begins, so that it is announced. */
export const OtherTabNote = ({ isOpenElsewhere }: { isOpenElsewhere: boolean }) => {
  const t = useTranslations('drafts')
  return (
    <div role="status" className={classes.place}>
      {isOpenElsewhere && (
        <CautionNote Icon={IconBrowserShare} hint={t('otherTabHint')}>
          {t('otherTab')}
        </CautionNote>
      )}
    </div>
  )
}
