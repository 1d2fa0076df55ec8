import type { FlowsDatabase } from '../../db/schema.ts'
import { dialectOf } from './dialect.ts'
import type { FlowOrder } from './flow-order.ts'

/** The `no` of the flows with these, in an order. */
export const flowsAmong = (db: FlowsDatabase, numbers: Int32Array, order: FlowOrder) => {
  const { flowsByNo, isNumberOf } = dialectOf(db)
  let flows = db
    .selectFrom(flowsByNo())
    .select('flow.no')
    .where('flow.deleted_at', 'is', null)
    .where(({ ref }) => isNumberOf(ref('flow.no'), `[${numbers.join()}]`))
  for (const { column, direction } of order) flows = flows.orderBy(`flow.${column}`, direction)
  return flows
}
