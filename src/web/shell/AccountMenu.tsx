import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Session } from '../../contract/session.ts'
import { useProblemText } from '../api/use-problem-text.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
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
    <ActionMenu
      id="account"
      label={t('account')}
      heading={t('signedInWith', { key: session.key.name })}
      entries={() => [{ label: t('signOut'), Icon: IconLogout, run: leave }]}
    >
      <IconUserCircle size={22} aria-hidden />
    </ActionMenu>
  )
}
