import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { LaterWords } from '../i18n/LaterWords.tsx'
import { useAnnounce } from '../ui/Notices.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { createFlow } from './create-flow.ts'
import { BackToFlows } from './BackToFlows.tsx'
import { emptyFlowForm, toFlowFields } from './flow-form-values.ts'
import { FlowForm } from './FlowForm.tsx'
import { useListState } from './use-list-state.ts'

export const FlowCreatePage = () => (
  <LaterWords>
    <FlowCreate />
  </LaterWords>
)

const FlowCreate = () => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const create = useMutation(createFlow(useQueryClient()))
  const list = useListState()
  return (
    <>
      <BackToFlows />
      <PageTitle>{t('form.newTitle')}</PageTitle>
      <FlowForm
        initial={emptyFlowForm}
        submits={[
          { intent: 'draft', label: t('form.saveDraft') },
          { intent: 'published', label: t('form.saveAndPublish') },
        ]}
        onSave={(values, status, key) => create.mutateAsync({ draft: { ...toFlowFields(values), status }, key })}
        onSaved={({ id, name }, status) => {
          announce.success({ message: t(`flow.done.${status === 'draft' ? 'create' : 'createPublished'}`, { name }) })
          void navigate({ to: '/flows/$flowId', params: { flowId: id }, replace: true, state: true })
        }}
        onCancel={() => void navigate({ to: '/flows', search: list })}
      />
    </>
  )
}
