import { createFileRoute } from '@tanstack/react-router'
import { onlyAhead } from '../../../ui/only-ahead.ts'
import { HistorySearch } from '../../../history/history-search.ts'
import { HistoryPage } from '../../../history/HistoryPage.tsx'
import { readHistory } from '../../../history/read-history.ts'

export const Route = createFileRoute('/_signed-in/flows/$flowId/history')({
  validateSearch: HistorySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { readAhead }, params: { flowId }, deps }) => readAhead(...readHistory(flowId, deps)),
  shouldReload: onlyAhead,
  component: HistoryPage,
  codeSplitGroupings: [['loader', 'component']],
})
