import { ActionIcon, Menu } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { useAnnounce } from '../ui/Notices.tsx'

export const AccountMenu = ({ session }: { session: Session }) => {
  const t = useTranslations('shell')
  const announce = useAnnounce()
  const problemText = useProblemText()
  const signOut = useSignOut()
  const leave = () =>
    signOut.mutate(undefined, {
      onError: (error) => announce.failure({ message: problemText(error) }),
    })
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('account')}>
          <IconUserCircle size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('signedInWith', { key: session.key.name })}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={leave}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
