import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useKeyMay } from '../api/key-may.ts'
import { SettingsWords } from '../i18n/SettingsWords.tsx'
import { useSession } from '../session/use-session.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

type OnlyForManagersProps = { page: 'keys' | 'activity'; children: ReactNode }

/** Shows a page to those who may manage keys, and to the others why they don't see it. */
export const OnlyForManagers = ({ page, children }: OnlyForManagersProps) => {
  const mayManage = useKeyMay('manage_keys')
  return <SettingsWords>{mayManage ? children : <NotForThisKey page={page} />}</SettingsWords>
}

const NotForThisKey = ({ page }: { page: 'keys' | 'activity' }) => {
  const t = useTranslations()
  const isAtService = useSession()?.store.kind === 'ourvoice'
  return (
    <MessagePage title={t(`${page}.title`)} action={<LinkButton to="/flows">{t('shell.toFlows')}</LinkButton>}>
      {t(isAtService ? 'access.ofService' : 'access.none')}
    </MessagePage>
  )
}
