import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { useLostLine } from '../api/line-state.ts'
import { isRefused } from '../api/refused.ts'
import { LaterWords } from '../i18n/LaterWords.tsx'
import { Unreachable } from '../api/unreachable.ts'
import { BackLink } from '../ui/BackLink.tsx'
import { useAnnounce } from '../ui/Notices.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { toFlowForm, toFlowPatch } from './flow-form-values.ts'
import { flowQueries } from './flow-queries.ts'
import { FlowForm } from './FlowForm.tsx'
import { FlowLoading } from './FlowLoading.tsx'
import { FlowNotFound } from './FlowNotFound.tsx'
import { LiveNote } from './LiveNote.tsx'
import { useUpdateFlow } from './use-update-flow.ts'

const route = getRouteApi('/_signed-in/flows/$flowId/edit')

export const FlowEditPage = () => {
  const { flowId } = route.useParams()
  const { data, ...query } = useQuery(flowQueries.detail(flowId))
  const [opened, setOpened] = useState<Flow | null>(null)
  const lost = useLostLine()
  const isKept = lost !== null && lost.keptAt !== null
  // The form starts from what the server holds now, not from what was read a while ago, and then stays as it is.
  if (data && !query.isFetching && !query.isError && !isKept && opened?.id !== flowId) setOpened(data)
  if (opened?.id === flowId)
    return (
      <LaterWords>
        <FlowEdit flow={opened} />
      </LaterWords>
    )
  if (isRefused(query.error, 404)) return <FlowNotFound />
  const error = isKept && data ? new Unreachable('What was kept of it may be old.') : query.error
  return <FlowLoading error={error} retry={query.refetch} isRetrying={query.isFetching} />
}

const FlowEdit = ({ flow }: { flow: Flow }) => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const update = useUpdateFlow()
  const [initial] = useState(() => toFlowForm(flow))
  const openFlow = ({ replace = false } = {}) =>
    void navigate({ to: '/flows/$flowId', params: { flowId: flow.id }, state: true, replace })
  return (
    <>
      <BackLink to="/flows/$flowId" params={{ flowId: flow.id }} state={true}>
        {flow.name}
      </BackLink>
      <PageTitle>{t('form.editTitle', { name: flow.name })}</PageTitle>
      {flow.status === 'published' && <LiveNote>{t('flow.liveEdit')}</LiveNote>}
      <FlowForm
        initial={initial}
        submits={[{ intent: 'save', label: t('form.saveChanges') }]}
        onSave={async (values) => {
          const patch = toFlowPatch(values, initial)
          return Object.keys(patch).length === 0 ? flow : update.mutateAsync({ flowId: flow.id, patch })
        }}
        onSaved={(saved) => {
          const message = saved === flow ? t('form.nothingChanged') : t('flow.done.update', { name: saved.name })
          announce.success({ message })
          openFlow({ replace: true })
        }}
        onCancel={() => openFlow()}
      />
    </>
  )
}
