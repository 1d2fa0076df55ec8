import { queryOptions } from '@tanstack/react-query'
import { settingsEndpoints } from '../../contract/settings-endpoints.ts'
import { call } from '../api/call.ts'

export const keyQueries = {
  /** Without an address: what is known of keys isn't kept on the device. */
  list: () =>
    queryOptions({
      queryKey: ['keys'],
      queryFn: async (context) => (await call(settingsEndpoints.listKeys, {}, context)).data,
    }),
}
