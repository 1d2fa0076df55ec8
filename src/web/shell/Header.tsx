import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { RouteLink } from '../ui/RouteLink.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import classes from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import { ProgressBar } from './ProgressBar.tsx'

export const Header = ({ session }: { session: Session | null }) => {
  const t = useTranslations('shell')
  return (
    <header className={classes.header}>
      <ProgressBar />
      <div className={classes.row}>
        <RouteLink to="/flows" className={classes.product}>
          <Logo />
          <span>{t('product')}</span>
        </RouteLink>
        <LanguageSwitch />
        <AppearanceMenu />
        {session && <AccountMenu session={session} />}
      </div>
    </header>
  )
}
