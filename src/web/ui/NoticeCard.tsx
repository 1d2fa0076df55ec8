import { IconAlertTriangle, IconCircleCheck, IconSparkles, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import floating from './floating.module.css'
import { IconButton } from './IconButton.tsx'
import type { ShownNotice } from './notice.ts'
import classes from './Notices.module.css'

const icons = { success: IconCircleCheck, failure: IconAlertTriangle, news: IconSparkles }

/** In milliseconds; long enough to think better of what was done. */
const shownFor = 10_000

/** What went well leaves by itself, unless someone is at it. */
export const NoticeCard = ({ notice, dismiss }: { notice: ShownNotice; dismiss: (id: number) => void }) => {
  const t = useTranslations('shell')
  const Icon = icons[notice.tone]
  const [isAttended, setAttended] = useState(false)
  const { id, tone } = notice
  const isPassing = tone === 'success' && !isAttended
  useEffect(() => {
    if (!isPassing) return
    const timer = setTimeout(() => dismiss(id), shownFor)
    return () => clearTimeout(timer)
  }, [isPassing, id, dismiss])
  const attend = () => setAttended(true)
  const leave = () => setAttended(false)
  return (
    <div
      className={`${floating.box} ${classes.notice}`}
      data-tone={tone}
      {...{ onPointerEnter: attend, onPointerLeave: leave, onFocus: attend, onBlur: leave }}
    >
      <Icon size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.message}>{notice.message}</p>
        {notice.body && <p className={classes.body}>{notice.body}</p>}
        {notice.action && (
          <button
            type="button"
            className={classes.action}
            onClick={() => {
              dismiss(notice.id)
              notice.action?.run()
            }}
          >
            {notice.action.label}
          </button>
        )}
      </div>
      <IconButton label={t('dismiss')} size="small" onClick={() => dismiss(notice.id)}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
