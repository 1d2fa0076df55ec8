import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { BackToFlows } from '../flows/BackToFlows.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { RouteLink } from '../ui/RouteLink.tsx'
import tabs from '../ui/tabs.module.css'
import classes from './SettingsHead.module.css'

const pages = [
  { page: 'keys', to: '/settings/keys' },
  { page: 'activity', to: '/settings/activity' },
] as const

type SettingsHeadProps = { page: (typeof pages)[number]['page']; action?: ReactNode }

/** What stands above the pages for those who manage keys: the title, the other page, and what the page is about. */
export const SettingsHead = ({ page: open, action }: SettingsHeadProps) => {
  const t = useTranslations()
  return (
    <>
      <BackToFlows />
      <PageHead title={t(`${open}.title`)}>{action}</PageHead>
      <nav aria-label={t('access.pages')} className={`${tabs.tabs} ${classes.pages}`}>
        {pages.map(({ page, to }) => (
          <RouteLink key={page} to={to} aria-current={page === open ? 'page' : undefined} className={tabs.tab}>
            {t(`${page}.title`)}
          </RouteLink>
        ))}
      </nav>
      <p className={classes.lead}>
        {t(`${open}.lead`)} {open === 'keys' && <a href="/docs">{t('keys.docs')}</a>}
      </p>
    </>
  )
}
