import type * as z from 'zod/mini'
import { AuditAction, type AuditQuery } from '../../contract/audit.ts'
import type { ActivitySearch } from './activity-search.ts'

/** What stands in the address as the API takes it. An action that there is not is no filter. */
export const toActivityQuery = ({ by, flow, page = 1, ...search }: ActivitySearch): z.input<typeof AuditQuery> => {
  const action = actionOf(search)
  return {
    page: String(page),
    limit: '25',
    ...(by && { 'filter[by]': by }),
    ...(flow && { 'filter[flow]': flow }),
    ...(action && { 'filter[action]': action }),
  }
}

export const actionOf = ({ action }: Pick<ActivitySearch, 'action'>): AuditAction | undefined =>
  AuditAction.safeParse(action).data
