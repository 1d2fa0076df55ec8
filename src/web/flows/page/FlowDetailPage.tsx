import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { EditorsNote } from '../../changes/EditorsNote.tsx'
import { isRefused } from '../../api/refused.ts'
import type { ExecutionSearch } from '../../executions/execution-search.ts'
import { FlowExecutions } from '../../executions/FlowExecutions.tsx'
import { LaterWords } from '../../i18n/LaterWords.tsx'
import { MetadataView } from '../../metadata/MetadataView.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { useDrawn } from '../../ui/use-drawn.ts'
import { BackToFlows } from '../BackToFlows.tsx'
import { flowFromLists } from './flow-from-lists.ts'
import { flowQueries } from '../flow-queries.ts'
import { FlowActionBar } from './FlowActionBar.tsx'
import { FlowActionDialog } from '../actions/FlowActionDialog.tsx'
import classes from './FlowDetailPage.module.css'
import { FlowFacts } from './FlowFacts.tsx'
import { FlowLoading, LoadingLines } from '../FlowLoading.tsx'
import { FlowNotFound } from '../FlowNotFound.tsx'
import { StatusLabel } from '../StatusLabel.tsx'
import { isWhole, type KnownFlow } from '../known-flow.ts'
import { useListState } from '../use-list-state.ts'
import { useEditPageAhead } from './use-edit-page-ahead.ts'
import { type FlowActions, useFlowActions } from '../actions/use-flow-actions.ts'

const route = getRouteApi('/_signed-in/flows/$flowId/')

export const FlowDetailPage = () => {
  const { flowId } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const client = useQueryClient()
  const list = useListState()
  const actions = useFlowActions(() => navigate({ to: '/flows', search: list }))
  useEditPageAhead(flowId)
  const { data, ...query } = useQuery(flowQueries.detail(flowId))
  // What a list knew is there at once.
  const flow = data ?? (query.isError ? undefined : flowFromLists(client, flowId))
  if (isRefused(query.error, 404)) return <FlowNotFound />
  if (!flow) return <FlowLoading error={query.error} retry={query.refetch} isRetrying={query.isFetching} />
  return (
    <LaterWords>
      <FlowDetail flow={flow} search={search} actions={actions} />
    </LaterWords>
  )
}

type FlowDetailProps = { flow: KnownFlow; search: ExecutionSearch; actions: FlowActions }

const FlowDetail = ({ flow, search, actions }: FlowDetailProps) => {
  const t = useTranslations('detail')
  const isLive = flow.status === 'published'
  const isDrawn = useDrawn()
  return (
    <article>
      <EditorsNote flowId={flow.id} />
      <BackToFlows />
      <header className={classes.head}>
        <PageTitle>{flow.name}</PageTitle>
        <p className={classes.status}>
          <StatusLabel status={flow.status} />
          {isLive && <strong>{t('live')}</strong>}
        </p>
        <FlowActionBar flow={flow} actions={actions} />
      </header>
      <div className={classes.columns} aria-busy={!isWhole(flow)}>
        {isWhole(flow) ? (
          <div className={classes.main}>
            <section aria-labelledby="flow-description">
              <h2 id="flow-description">{t('description')}</h2>
              {flow.description ? (
                <p className={classes.description}>{flow.description}</p>
              ) : (
                <p className={classes.none}>{t('noDescription')}</p>
              )}
            </section>
            <section aria-labelledby="flow-metadata">
              <MetadataView
                metadata={flow.metadata}
                title={<h2 id="flow-metadata">{t('metadata')}</h2>}
                isBeginning={!isDrawn}
              />
            </section>
          </div>
        ) : (
          <LoadingLines />
        )}
        <FlowFacts flow={flow} />
      </div>
      {/* What stands below would move when the texts come. */}
      {isWhole(flow) && isDrawn && <FlowExecutions flowId={flow.id} search={search} />}
      <FlowActionDialog actions={actions} />
    </article>
  )
}
