import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { isRefused } from '../api/refused.ts'
import { flowQueries } from '../flows/flow-queries.ts'
import { HistoryWords } from '../i18n/HistoryWords.tsx'
import { Comparison } from './Comparison.tsx'
import { HistoryList } from './HistoryList.tsx'
import { RestoreQuestion } from './RestoreQuestion.tsx'
import { useRestore } from './use-restore.ts'

const route = getRouteApi('/_signed-in/flows/$flowId/history')

/** Who changed a flow and when; what it was; and the way back to that. */
export const HistoryPage = () => (
  <HistoryWords>
    <History />
  </HistoryWords>
)

const History = () => {
  const { flowId } = route.useParams()
  const search = route.useSearch()
  const { data, error } = useQuery(flowQueries.detail(flowId))
  // One that is in the trash still has its history.
  const flow = isRefused(error, 404) ? null : data
  const restore = useRestore()
  // Kept while one goes from page to page: the two may stand far apart.
  const [chosen, setChosen] = useState<number[]>([])
  const page = { flowId, flow, search, restore }
  return (
    <>
      {search.from === undefined ? (
        <HistoryList {...page} chosen={chosen} choose={setChosen} />
      ) : (
        <Comparison {...page} from={search.from} to={search.to ?? null} />
      )}
      {restore.asked && <RestoreQuestion asked={restore.asked} restore={restore} />}
    </>
  )
}
