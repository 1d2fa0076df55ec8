import { useTranslations } from 'use-intl'
import { LinkButton } from '../ui/LinkButton.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

export const NotFoundPage = () => {
  const t = useTranslations('shell')
  return (
    <MessagePage title={t('notFoundTitle')} action={<LinkButton to="/flows">{t('toFlows')}</LinkButton>}>
      {t('notFound')}
    </MessagePage>
  )
}
