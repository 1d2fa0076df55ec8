import type { FlowCountQuery } from '../../../contract/flow-list.ts'
import { cannot } from '../../upstream/upstream-refused.ts'

/** The filters on executions in the form in which the service documents them; only it knows the executions. */
export const serviceFilters = (query: FlowCountQuery): Record<string, string> => {
  const duration = query['filter[duration]']
  // The service documents no way to ask for a range.
  if (duration && duration.least !== duration.most) throw cannot('filter[duration]', 'service_exact_duration')
  const filters = {
    'filter[from]': query['filter[from]'],
    'filter[to]': query['filter[to]'],
    'filter[direction]': query['filter[direction]'],
    'filter[status]': query['filter[status]']?.execution.join(',') || undefined,
    'filter[duration]': duration && String(duration.least),
  }
  return Object.fromEntries(
    Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
