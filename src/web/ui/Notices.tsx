import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import floating from './floating.module.css'
import { laterPart } from './later-part.tsx'
import type { Notice, ShownNotice } from './notice.ts'
import classes from './Notices.module.css'
import { useWhenIdle } from './use-when-idle.ts'

type Announce = Record<ShownNotice['tone'], (notice: Notice) => void>
type Shown = { notices: ShownNotice[]; dismiss: (id: number) => void }

const NoticeCard = laterPart(async () => (await import('./NoticeCard.tsx')).NoticeCard)

const AnnounceContext = createContext<Announce | null>(null)
const ShownContext = createContext<Shown>({ notices: [], dismiss: () => {} })
let lastId = 0

/** Keeps what there is to tell; `Notices` shows it. */
export const NoticesProvider = ({ children }: { children: ReactNode }) => {
  const [notices, setNotices] = useState<ShownNotice[]>([])
  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), [])
  const announce = useMemo<Announce>(() => {
    const show = (notice: Notice, tone: ShownNotice['tone']) => {
      const id = (lastId += 1)
      const about = notice.about ?? notice.message
      const from = window.location.pathname
      const stays = (other: ShownNotice) => other.about !== about && !(tone === 'success' && other.goneWith === about)
      setNotices((all) => [...all.filter(stays).slice(-2), { ...notice, id, tone, about, from }])
    }
    return {
      success: (notice) => show(notice, 'success'),
      failure: (notice) => show(notice, 'failure'),
      news: (notice) => show(notice, 'news'),
    }
  }, [])
  const shown = useMemo(() => ({ notices, dismiss }), [notices, dismiss])
  return (
    <AnnounceContext value={announce}>
      <ShownContext value={shown}>{children}</ShownContext>
    </AnnounceContext>
  )
}

export const useAnnounce = (): Announce => {
  const announce = use(AnnounceContext)
  if (!announce) throw new Error('useAnnounce stands outside NoticesProvider')
  return announce
}

/**
 * Shows what happened in a corner and says it to screen readers. What went well leaves by itself; the rest stays. It
 * stands before the content of the page in the order of the keyboard.
 */
export const Notices = () => {
  const t = useTranslations('shell')
  const { notices, dismiss } = use(ShownContext)
  // What went wrong may well be the line by which it would come.
  useWhenIdle(NoticeCard.preload)
  const cards = (isFailure: boolean) =>
    notices
      .filter(({ tone }) => (tone === 'failure') === isFailure)
      .map((notice) => (
        <NoticeCard
          key={notice.id}
          notice={notice}
          all={notices}
          dismiss={dismiss}
          fallback={<p className={`${floating.box} ${classes.notice}`}>{notice.message}</p>}
        />
      ))
  return (
    <section className={classes.corner} aria-label={t('notices')}>
      <div role="status">{cards(false)}</div>
      <div role="alert">{cards(true)}</div>
    </section>
  )
}
