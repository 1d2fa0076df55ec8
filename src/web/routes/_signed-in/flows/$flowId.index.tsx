import { createFileRoute } from '@tanstack/react-router'
import { onlyAhead } from '../../../ui/only-ahead.ts'
import { executionQueries, toExecutionQuery } from '../../../executions/execution-queries.ts'
import { ExecutionSearch } from '../../../executions/execution-search.ts'
import { flowQueries } from '../../../flows/flow-queries.ts'
import { FlowDetailPage } from '../../../flows/page/FlowDetailPage.tsx'

export const Route = createFileRoute('/_signed-in/flows/$flowId/')({
  validateSearch: ExecutionSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { readAhead }, params: { flowId }, deps }) =>
    readAhead(flowQueries.detail(flowId), executionQueries.list(flowId, toExecutionQuery(deps))),
  shouldReload: onlyAhead,
  component: FlowDetailPage,
  codeSplitGroupings: [['loader', 'component']],
})
