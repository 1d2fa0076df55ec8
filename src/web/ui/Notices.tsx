import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import floating from './floating.module.css'
import { laterPart } from './later-part.tsx'
import type { Notice, ShownNotice } from './notice.ts'
import classes from './Notices.module.css'
import { useWhenIdle } from './use-when-idle.ts'

type Announce = Record<ShownNotice['tone'], (notice: Notice) => void>

const NoticeCard = laterPart(async () => (await import('./NoticeCard.tsx')).NoticeCard)

const AnnounceContext = createContext<Announce | null>(null)
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
    }
    return {
      success: (notice) => show(notice, 'success'),
      failure: (notice) => show(notice, 'failure'),
      news: (notice) => show(notice, 'news'),
    }
  }, [])
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
  // What went wrong may well be the line by which it would come.
  useWhenIdle(NoticeCard.preload)
  const cards = (shown: ShownNotice[]) =>
    shown.map((notice) => (
      <NoticeCard
        key={notice.id}
        notice={notice}
        dismiss={dismiss}
        fallback={<p className={`${floating.box} ${classes.notice}`}>{notice.message}</p>}
      />
    ))
  return (
    <section className={classes.corner} aria-label={t('notices')}>
      <div role="status">{cards(notices.filter(({ tone }) => tone !== 'failure'))}</div>
      <div role="alert">{cards(notices.filter(({ tone }) => tone === 'failure'))}</div>
    </section>
  )
}
