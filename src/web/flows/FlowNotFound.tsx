import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { storeCan } from '../api/store-can.ts'
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
  const hasTrash = storeCan(useQueryClient(), 'trash')
  const ways = (
    <>
      <LinkButton to="/flows">{t('backToFlows')}</LinkButton>
      {hasTrash && (
        <LinkButton to="/flows/trash" variant="quiet">
          {t('toTrash')}
        </LinkButton>
      )}
    </>
  )
  return (
    <MessagePage title={t('notFoundTitle')} action={ways}>
      {t(hasTrash ? 'notFoundOrTrash' : 'notFound')}
    </MessagePage>
  )
}
