import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../../contract/flow.ts'
import { useKeyMay } from '../../api/key-may.ts'
import { useProblemText } from '../../api/use-problem-text.ts'
import { EditingWords } from '../../i18n/EditingWords.tsx'
import { useAnnounce } from '../../ui/Notices.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { BackToFlows } from '../BackToFlows.tsx'
import { emptyStart } from './flow-start.ts'
import { FlowForm } from './FlowForm.tsx'
import { NotForReaders } from './NotForReaders.tsx'
import { rowLink } from '../row-link.ts'
import { loadPerformer } from '../actions/use-flow-actions.ts'
import { useListState } from '../use-list-state.ts'

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
  const client = useQueryClient()
  const problemText = useProblemText()
  const undo = async (flow: Flow): Promise<void> => {
    try {
      const { undoPublishing } = await loadPerformer()
      await undoPublishing(flow, { client, t, announce, navigate, problemText })
    } catch (error) {
      announce.failure({
        message: t('flow.failed.undo', { name: flow.name }),
        body: problemText(error),
        about: rowLink(flow.id),
        action: { label: t('problem.tryAgain'), run: () => void undo(flow) },
      })
    }
  }
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
        onSaved={({ flow }, isHere) => {
          // There was none before, so something was written.
          const { id, name, status } = flow!
          // By what it is now: the Our Voice service may make a draft of it whatever was asked.
          const isLive = status === 'published'
          announce.success({
            message: t(`form.done.${isLive ? 'createPublished' : 'create'}`, { name }),
            about: rowLink(id),
            isOfNextPage: isHere,
            ...(isLive && { action: { label: t('flow.undo'), run: () => void undo(flow!) } }),
          })
          if (isHere) void navigate({ to: '/flows/$flowId', params: { flowId: id }, replace: true, state: true })
        }}
        onCancel={() => void navigate({ to: '/flows', search: list })}
      />
    </>
  )
}
