import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { LineNote } from '../offline/LineNote.tsx'
import { useSession } from '../session/use-session.ts'
import { laterPart } from '../ui/later-part.tsx'
import { Notices } from '../ui/Notices.tsx'
import { whenIdle } from '../ui/use-when-idle.ts'
import classes from './AppLayout.module.css'
import { Header } from './Header.tsx'
import { usePageFocus } from './use-page-focus.ts'

const Background = laterPart(async () => {
  await new Promise<void>(whenIdle)
  return (await import('./Background.tsx')).Background
})

/** What stands around every page. */
export const AppLayout = () => {
  const t = useTranslations('shell')
  const session = useSession()
  usePageFocus()
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <Header session={session} />
      <Notices />
      <main id="content" tabIndex={-1} className={classes.content}>
        <LineNote />
        <Background />
        <Outlet />
      </main>
    </>
  )
}
