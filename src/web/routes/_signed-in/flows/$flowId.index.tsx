import { createFileRoute } from '@tanstack/react-router'
import { ExecutionListSearch, toExecutionQuery } from '../../../executions/execution-list-search.ts'
import { executionQueries } from '../../../executions/execution-queries.ts'
import { flowQueries } from '../../../flows/flow-queries.ts'
import { FlowDetailPage } from '../../../flows/FlowDetailPage.tsx'

export const Route = createFileRoute('/_signed-in/flows/$flowId/')({
  validateSearch: ExecutionListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { readAhead }, params: { flowId }, deps }) =>
    readAhead(flowQueries.detail(flowId), executionQueries.list(flowId, toExecutionQuery(deps))),
  component: FlowDetailPage,
  codeSplitGroupings: [['loader', 'component']],
})
