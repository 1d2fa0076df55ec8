import { useQuery } from '@tanstack/react-query'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import { ask } from '../api/ask.ts'

const pauseBetweenChecks = 5_000

/**
 * Asks now and then whether the line is back, and at once when the device says that it has one again. Whatever answers is
 * noted by itself. The stream of changes may tell the same, but not everybody has one, and one that has lived through a
 * short silence tells nothing for half a minute.
 */
export const useLineWatch = (): void => {
  useQuery({
    queryKey: ['line'],
    queryFn: async ({ signal }) => (await ask(dashboardEndpoints.getSession, {}, { signal })) && true,
    // What has just been asked in vain needn't be asked again at once.
    initialData: true,
    staleTime: pauseBetweenChecks,
    refetchInterval: pauseBetweenChecks,
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 0,
  })
}
