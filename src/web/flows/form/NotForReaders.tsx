import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKeyMay } from '../../api/key-may.ts'
import { EditingWords } from '../../i18n/EditingWords.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'

/**
 * A page on which flows are written, for keys that may; the others are told. That is settled when the page opens: what
 * was typed stays there, whoever signs in meanwhile.
 */
export const NotForReaders = ({ children }: { children: ReactNode }) => {
  const mayWrite = useKeyMay('write')
  const [opensForm] = useState(mayWrite)
  if (opensForm) return children
  return (
    <EditingWords>
      <MayNotWrite />
    </EditingWords>
  )
}

const MayNotWrite = () => {
  const t = useTranslations()
  return (
    <MessagePage title={t('form.mayNot')} action={<LinkButton to="/flows">{t('detail.backToFlows')}</LinkButton>}>
      {t('list.mayNotWrite')}
    </MessagePage>
  )
}
