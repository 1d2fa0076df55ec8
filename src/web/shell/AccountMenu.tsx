import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { LaterMenu } from '../ui/later-menu.ts'

export const AccountMenu = ({ session }: { session: Session }) => {
  const t = useTranslations('shell')
  const navigate = useNavigate()
  return (
    <ActionMenu
      id="account"
      label={t('account')}
      preload={LaterMenu.preload}
      renderMenu={(frame) => (
        <LaterMenu
          {...frame}
          heading={session.store.kind === 'ourvoice' ? t('signedInTo') : t('signedInWith', { key: session.key.name })}
          entries={[{ label: t('signOut'), Icon: IconLogout, run: () => void navigate({ to: '/sign-out' }) }]}
        />
      )}
    >
      <IconUserCircle size={22} aria-hidden />
    </ActionMenu>
  )
}
