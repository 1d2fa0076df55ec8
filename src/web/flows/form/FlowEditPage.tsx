import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../../contract/flow.ts'
import { useLostLine } from '../../api/line-state.ts'
import { isRefused } from '../../api/refused.ts'
import { EditingWords } from '../../i18n/EditingWords.tsx'
import { Unreachable } from '../../api/unreachable.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { useAnnounce } from '../../ui/Notices.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { flowQueries } from '../flow-queries.ts'
import { startFrom } from './flow-start.ts'
import { flowVersion } from '../flow-version.ts'
import { FlowForm } from './FlowForm.tsx'
import { FlowLoading } from '../FlowLoading.tsx'
import { FlowNotFound } from '../FlowNotFound.tsx'
import { LiveNote } from '../LiveNote.tsx'
import { NotForReaders } from './NotForReaders.tsx'
import { rowLink } from '../row-link.ts'
import { useSavedSentence } from './use-saved-sentence.ts'

const route = getRouteApi('/_signed-in/flows/$flowId/edit')

export const FlowEditPage = () => (
  <NotForReaders>
    <OpenedFlow />
  </NotForReaders>
)

const OpenedFlow = () => {
  const { flowId } = route.useParams()
  const { data, ...query } = useQuery(flowQueries.detail(flowId))
  const [opened, setOpened] = useState<Flow | null>(null)
  const lost = useLostLine()
  const isKept = lost !== null && lost.keptAt !== null
  // The form starts from what the server holds now, not from what was read a while ago, and then stays as it is.
  if (data && !query.isFetching && !query.isError && !isKept && opened?.id !== flowId) setOpened(data)
  if (opened?.id === flowId)
    return (
      <EditingWords>
        <FlowEdit flow={opened} />
      </EditingWords>
    )
  if (isRefused(query.error, 404)) return <FlowNotFound />
  const error = isKept && data ? new Unreachable('What was kept of it may be old.') : query.error
  return <FlowLoading error={error} retry={query.refetch} isRetrying={query.isFetching} />
}

const FlowEdit = ({ flow }: { flow: Flow }) => {
  const t = useTranslations()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const savedSentence = useSavedSentence()
  const [initial] = useState(() => startFrom(flow, null))
  const { data: version } = useQuery(flowVersion(flow.id))
  const { name, status } = version?.flow ?? flow
  const openFlow = ({ replace = false } = {}) =>
    void navigate({ to: '/flows/$flowId', params: { flowId: flow.id }, state: true, replace })
  return (
    <>
      <BackLink to="/flows/$flowId" params={{ flowId: flow.id }} state={true}>
        {name}
      </BackLink>
      <PageTitle>{t('form.editTitle', { name })}</PageTitle>
      {status === 'published' && <LiveNote hint={t('detail.liveHint')}>{t('form.liveEdit')}</LiveNote>}
      <FlowForm
        initial={initial}
        submits={[{ intent: 'save', status: null, label: t('form.saveChanges') }]}
        onSaved={(saved, isHere) => {
          announce.success({
            message: savedSentence(saved),
            about: rowLink(flow.id),
            isOfNextPage: isHere,
          })
          if (isHere) openFlow({ replace: true })
        }}
        onCancel={() => openFlow()}
      />
    </>
  )
}
