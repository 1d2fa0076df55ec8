import { useTranslations } from 'use-intl'
import { LaterWords } from '../i18n/LaterWords.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

export const FlowNotFound = () => (
  <LaterWords>
    <NotFound />
  </LaterWords>
)

const NotFound = () => {
  const t = useTranslations('detail')
  return (
    <MessagePage title={t('notFoundTitle')} action={<LinkButton to="/flows">{t('backToFlows')}</LinkButton>}>
      {t('notFound')}
    </MessagePage>
  )
}
