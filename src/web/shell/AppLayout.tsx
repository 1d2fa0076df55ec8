import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { LineNote } from '../offline/LineNote.tsx'
import { useNewVersion } from '../offline/use-new-version.ts'
import { sessionQueries } from '../session/session-queries.ts'
import classes from './AppLayout.module.css'
import { Header } from './Header.tsx'
import { usePageFocus } from './use-page-focus.ts'

/** What stands around every page. */
export const AppLayout = () => {
  const t = useTranslations('shell')
  const { data: presence } = useQuery(sessionQueries.current())
  usePageFocus()
  useNewVersion()
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <Header session={presence && presence !== 'ended' ? presence : null} />
      <main id="content" tabIndex={-1} className={classes.content}>
        <LineNote />
        <Outlet />
      </main>
    </>
  )
}
