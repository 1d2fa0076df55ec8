import { IconAlertTriangle, IconCircleCheck, IconSparkles, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import floating from './floating.module.css'
import { IconButton } from './IconButton.tsx'
import { isUnderDialog } from './is-under-dialog.ts'
import type { ShownNotice } from './notice.ts'
import classes from './Notices.module.css'
import { noticeKey, useNoticeKey } from './use-notice-key.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useLeaveWithPage } from './use-leave-with-page.ts'

const icons = { success: IconCircleCheck, failure: IconAlertTriangle, news: IconSparkles }

/** In milliseconds. Where something can be done, long enough to think better of it and to get there by keyboard. */
const shownFor = { toRead: 10_000, toAct: 20_000 }

type NoticeCardProps = { notice: ShownNotice; all: ShownNotice[]; dismiss: (id: number) => void }

/** What went well leaves by itself, unless someone is at it; what only informs, with its page. */
export const NoticeCard = ({ notice, all, dismiss }: NoticeCardProps) => {
  const t = useTranslations('shell')
  const { id, tone, action } = notice
  const Icon = icons[tone]
  const card = useRef<HTMLDivElement>(null)
  const [isAttended, setAttended] = useState(false)
  const isPassing = tone === 'success' && !isAttended
  const hasKey = action !== undefined && all.findLast((each) => each.action) === notice
  useEffect(
    () => (isPassing ? inTime(action ? shownFor.toAct : shownFor.toRead, () => dismiss(id)) : undefined),
    [isPassing, action, id, dismiss],
  )
  useLeaveWithPage(notice, dismiss)
  useNoticeKey(card, hasKey)
  const { cameFrom, giveBack } = useFocusBack(card)
  const attend = () => setAttended(true)
  const leave = () => setAttended(card.current!.matches(':hover, :focus-within'))
  return (
    <div
      ref={card}
      className={`${floating.box} ${classes.notice}`}
      data-tone={tone}
      {...{ onPointerEnter: attend, onPointerLeave: leave, onBlur: leave }}
      onFocus={(event) => {
        attend()
        cameFrom(event.relatedTarget)
      }}
    >
      <Icon size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.message}>{notice.message}</p>
        {notice.body && <p className={classes.body}>{notice.body}</p>}
        {action && (
          <p>
            <button
              type="button"
              className={classes.action}
              {...(hasKey && { 'aria-keyshortcuts': noticeKey })}
              onClick={() => {
                const shown = document.getElementById(notice.about)
                if (shown) shown.focus()
                else giveBack()
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
            {hasKey && <kbd className={classes.key}>{noticeKey}</kbd>}
          </p>
        )}
      </div>
      <IconButton label={t('dismiss')} size="small" onClick={() => dismiss(id)}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

/** A dialog lies over the notice: the time in which nobody gets at it doesn't count. */
const inTime = (time: number, run: () => void) => {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(() => (isUnderDialog() ? wait() : run()), time)
  }
  wait()
  return () => clearTimeout(timer)
}
