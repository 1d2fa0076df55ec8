import { randomUUIDv7 } from 'node:crypto'
import { toWireTime } from '../../../contract/wire-time.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { write } from '../../db/write.ts'
import type { Started } from '../flow-store.ts'
import { addExecutions } from './execution-writes.ts'
import { findFlow, toStored } from './flow-rows.ts'

/** Queues an outgoing execution for each number. Starting isn't editing: `updated_at` stays. */
export const startFlow = (db: FlowsDatabase, id: string, numbers: string[], now: Date): Promise<Started> =>
  write(db, async (transaction) => {
    const flow = await findFlow(transaction, id)
    if (!flow) return { kind: 'missing' }
    if (flow.status !== 'published') return { kind: 'not_published' }
    const time = toWireTime(now)
    const queued = numbers.map((callee) => ({
      id: randomUUIDv7(),
      direction: 'outgoing',
      callee,
      status: 'queued',
      created_at: time,
      updated_at: time,
    }))
    await addExecutions(transaction, flow.no, queued)
    const flow_executions_count = flow.flow_executions_count + queued.length
    return { kind: 'started', stored: toStored({ ...flow, flow_executions_count }) }
  })
