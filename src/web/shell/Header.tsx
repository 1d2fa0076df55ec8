import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import classes from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ProgressBar } from './ProgressBar.tsx'

export const Header = ({ session }: { session: Session | null }) => {
  const t = useTranslations('shell')
  return (
    <header className={classes.header}>
      <ProgressBar />
      <div className={classes.row}>
        <Link to="/flows" activeOptions={{ exact: true }} className={classes.product}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>{t('product')}</span>
        </Link>
        <LanguageSwitch />
        <AppearanceMenu />
        {session && <AccountMenu session={session} />}
      </div>
    </header>
  )
}
