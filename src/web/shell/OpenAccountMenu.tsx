import { IconActivity, IconKey, IconLogout } from '@tabler/icons-react'
import { type NavigateOptions, useRouter } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { AccountWords } from '../i18n/AccountWords.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { OpenMenu } from '../ui/OpenMenu.tsx'

type OpenAccountMenuProps = { session: Session; id: string; button: ReactElement; close: () => void }

/** Who is signed in, and the pages that are about that. */
export const OpenAccountMenu = (props: OpenAccountMenuProps) => (
  <AccountWords>
    <Entries {...props} />
  </AccountWords>
)

const Entries = ({ session: { key, store }, ...frame }: OpenAccountMenuProps) => {
  const t = useTranslations('account')
  const keyName = useKeyName()
  const router = useRouter()
  const leadingTo = (to: NavigateOptions['to']): Pick<MenuEntry, 'href' | 'run'> => ({
    href: router.buildLocation({ to }).href,
    run: () => void router.navigate({ to }),
  })
  const ofManagers: MenuEntry[] = [
    { label: t('keys'), Icon: IconKey, ...leadingTo('/settings/keys') },
    { label: t('activity'), Icon: IconActivity, ...leadingTo('/settings/activity') },
  ]
  const isAccountOfService = store.kind === 'ourvoice' && !key.abilities.includes('manage_keys')
  return (
    <OpenMenu
      {...frame}
      heading={isAccountOfService ? t('signedInTo') : t('signedInWith', { key: keyName(key.name) })}
      entries={[
        ...(key.abilities.includes('manage_keys') ? ofManagers : []),
        { label: t('signOut'), Icon: IconLogout, run: () => void router.navigate({ to: '/sign-out' }) },
      ]}
    />
  )
}
