import { createFileRoute } from '@tanstack/react-router'
import { onlyAhead } from '../../../ui/only-ahead.ts'
import { FlowListSearch, toCountQuery, toListQuery } from '../../../flows/flow-list-search.ts'
import { flowQueries } from '../../../flows/flow-queries.ts'
import { FlowListPage } from '../../../flows/list/FlowListPage.tsx'

export const Route = createFileRoute('/_signed-in/flows/')({
  validateSearch: FlowListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { readAhead }, deps }) =>
    readAhead(flowQueries.list(toListQuery(deps)), flowQueries.counts(toCountQuery(deps))),
  shouldReload: onlyAhead,
  component: FlowListPage,
  // Most visits begin here: one round trip less before the first row.
  codeSplitGroupings: [],
})
