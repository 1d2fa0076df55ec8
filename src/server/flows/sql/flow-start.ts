import { randomUUIDv7 } from 'node:crypto'
import { toWireTime } from '../../../contract/wire-time.ts'
import { note } from '../../audit/note.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { writeOnce } from '../../db/write-once.ts'
import type { Started, WriteOptions, Written } from '../flow-store.ts'
import { addExecutions } from './execution-writes.ts'
import { findFlowToWrite, isStale, toStored } from './flow-rows.ts'

/** Queues an outgoing execution for each number. Starting isn't editing: `updated_at` stays. */
export const startFlow = (
  db: FlowsDatabase,
  id: string,
  numbers: string[],
  options: WriteOptions,
  now: Date,
): Written<Started> =>
  writeOnce(db, options, now, async (transaction) => {
    const flow = await findFlowToWrite(transaction, id)
    if (!flow) return { kind: 'missing' }
    if (isStale(flow, options.ifMatch)) return { kind: 'changed', current: toStored(flow) }
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
    const changes = { to: [[], numbers] satisfies [string[], string[]] }
    await note(transaction, { at: time, by: options.by, action: 'flow.started', flow_id: id, changes })
    const flow_executions_count = flow.flow_executions_count + queued.length
    return { kind: 'started', stored: toStored({ ...flow, flow_executions_count }) }
  })
