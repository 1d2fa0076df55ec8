import { useTranslations } from 'use-intl'
import { LinkButton } from '../ui/LinkButton.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

export const FlowNotFound = () => {
  const t = useTranslations()
  return (
    <MessagePage
      title={t('flow.notFoundTitle')}
      action={<LinkButton to="/flows">{t('problem.backToFlows')}</LinkButton>}
    >
      {t('flow.notFound')}
    </MessagePage>
  )
}
