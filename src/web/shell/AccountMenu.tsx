import { IconUserCircle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { laterPart } from '../ui/later-part.tsx'

const OpenAccountMenu = laterPart(async () => (await import('./OpenAccountMenu.tsx')).OpenAccountMenu)

export const AccountMenu = ({ session }: { session: Session }) => {
  const t = useTranslations('shell')
  return (
    <ActionMenu
      id="account"
      label={t('account')}
      preload={OpenAccountMenu.preload}
      renderMenu={(frame) => <OpenAccountMenu {...frame} session={session} />}
    >
      <IconUserCircle size={22} aria-hidden />
    </ActionMenu>
  )
}
