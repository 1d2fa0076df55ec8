import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useKeyMay } from '../api/key-may.ts'
import { EditingWords } from '../i18n/EditingWords.tsx'
import { useAnnounce } from '../ui/Notices.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { BackToFlows } from './BackToFlows.tsx'
import { emptyStart } from './flow-start.ts'
import { FlowForm } from './FlowForm.tsx'
import { NotForReaders } from './NotForReaders.tsx'
import { rowLink } from './row-link.ts'
import { useListState } from './use-list-state.ts'

export const FlowCreatePage = () => (
  <NotForReaders>
    <EditingWords>
      <FlowCreate />
    </EditingWords>
  </NotForReaders>
)

const FlowCreate = () => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const list = useListState()
  const mayPublish = useKeyMay('publish')
  return (
    <>
      <BackToFlows />
      <PageTitle>{t('form.newTitle')}</PageTitle>
      <FlowForm
        initial={emptyStart}
        submits={[
          { intent: 'draft', status: 'draft', label: t('form.saveDraft') },
          ...(mayPublish
            ? [{ intent: 'published', status: 'published', label: t('form.saveAndPublish') } as const]
            : []),
        ]}
        onSaved={({ flow }) => {
          // There was none before, so something was written.
          const { id, name, status } = flow!
          // By what it is now: the Our Voice service may make a draft of it whatever was asked.
          announce.success({
            message: t(`form.done.${status === 'published' ? 'createPublished' : 'create'}`, { name }),
            about: rowLink(id),
            isOfNextPage: true,
          })
          void navigate({ to: '/flows/$flowId', params: { flowId: id }, replace: true, state: true })
        }}
        onCancel={() => void navigate({ to: '/flows', search: list })}
      />
    </>
  )
}
