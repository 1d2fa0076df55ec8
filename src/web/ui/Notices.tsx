import { IconAlertTriangle, IconCircleCheck, IconSparkles, IconX } from '@tabler/icons-react'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from './IconButton.tsx'
import classes from './Notices.module.css'

/** `body` says more under the message; `action` is one thing the person can do about it. */
type Notice = { message: string; body?: string; action?: { label: string; run: () => void } }
type ShownNotice = Notice & { id: number; tone: 'success' | 'failure' | 'news' }

type Announce = Record<ShownNotice['tone'], (notice: Notice) => void>

const AnnounceContext = createContext<Announce | null>(null)
const shownFor = 8_000
let lastId = 0

/** Shows what happened in a corner and says it to screen readers. What went well leaves by itself; the rest stays. */
export const NoticesProvider = ({ children }: { children: ReactNode }) => {
  const [notices, setNotices] = useState<ShownNotice[]>([])
  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), [])
  const announce = useMemo<Announce>(() => {
    const show = (notice: Notice, tone: ShownNotice['tone']) => {
      const id = (lastId += 1)
      setNotices((all) => [
        ...all.filter((other) => other.message !== notice.message).slice(-2),
        { ...notice, id, tone },
      ])
      if (tone === 'success') setTimeout(() => dismiss(id), shownFor)
    }
    return {
      success: (notice) => show(notice, 'success'),
      failure: (notice) => show(notice, 'failure'),
      news: (notice) => show(notice, 'news'),
    }
  }, [dismiss])
  return (
    <AnnounceContext value={announce}>
      {children}
      <NoticeList notices={notices} dismiss={dismiss} />
    </AnnounceContext>
  )
}

export const useAnnounce = (): Announce => {
  const announce = use(AnnounceContext)
  if (!announce) throw new Error('useAnnounce stands outside NoticesProvider')
  return announce
}

const NoticeList = ({ notices, dismiss }: { notices: ShownNotice[]; dismiss: (id: number) => void }) => {
  const t = useTranslations('shell')
  return (
    <section className={classes.corner} aria-label={t('notices')}>
      <div role="status">
        {notices
          .filter(({ tone }) => tone !== 'failure')
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} dismiss={dismiss} />
          ))}
      </div>
      <div role="alert">
        {notices
          .filter(({ tone }) => tone === 'failure')
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} dismiss={dismiss} />
          ))}
      </div>
    </section>
  )
}

const icons = { success: IconCircleCheck, failure: IconAlertTriangle, news: IconSparkles }

const NoticeCard = ({ notice, dismiss }: { notice: ShownNotice; dismiss: (id: number) => void }) => {
  const t = useTranslations('shell')
  const Icon = icons[notice.tone]
  return (
    <div className={classes.notice} data-tone={notice.tone}>
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
