import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import type { AuditQuery } from '../../contract/audit.ts'
import { settingsEndpoints } from '../../contract/settings-endpoints.ts'
import { call } from '../api/call.ts'

export const activityQueries = {
  /** Without an address: who did what isn't kept on the device. Things are done all the time, so it is soon read again. */
  list: (query: z.input<typeof AuditQuery>) =>
    queryOptions({
      queryKey: ['activity', query],
      queryFn: (context) => call(settingsEndpoints.listAudit, { query }, context),
      staleTime: 2_000,
    }),
}
