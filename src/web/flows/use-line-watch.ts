import { useQuery } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import { ask } from '../api/ask.ts'
import { useLostLine } from '../api/line-state.ts'

const pauseBetweenChecks = 5_000

/** Whether no answer comes. While somebody waits for the line, it is asked now and then whether it is back. */
export const useLineWatch = ({ isWaiting }: { isWaiting: boolean }): boolean => {
  const isLost = useLostLine() !== null
  useQuery({
    queryKey: ['line'],
    queryFn: async ({ signal }) => (await ask(dashboardEndpoints.getSession, {}, { signal })) && true,
    enabled: isLost && isWaiting,
    refetchInterval: pauseBetweenChecks,
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 0,
  })
  return isLost
}
