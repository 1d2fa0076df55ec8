import * as fc from 'fast-check'
import { ExecutionReport } from '../../../contract/execution-report.ts'
import { FlowDraft, FlowPatch } from '../../../contract/flow-draft.ts'
import { FlowStatus, FlowType } from '../../../contract/flow.ts'
import { retryWhileLocked } from '../../db/retry-while-locked.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { write } from '../../db/write.ts'
import type { FlowStore } from '../flow-store.ts'

const status = fc.constantFrom(...FlowStatus.options)
const type = fc.constantFrom(...FlowType.options)
const which = fc.nat(20)

/** Every way in which flows and executions are written, and some that only a person at the database has. */
export const someWrite = fc.oneof(
  fc.record({ does: fc.constant('create'), status, type }),
  fc.record({ does: fc.constant('update'), which, status, type }),
  fc.record({ does: fc.constant('rename'), which }),
  fc.record({ does: fc.constant('delete'), which }),
  fc.record({ does: fc.constant('start'), which }),
  fc.record({ does: fc.constant('report'), which }),
  fc.record({ does: fc.constant('end a call'), which }),
  fc.record({ does: fc.constant('restore'), which }),
  fc.record({ does: fc.constant('remove for good'), which }),
  fc.record({ does: fc.constant('set an unknown status'), which }),
  fc.record({ does: fc.constant('set the metadata'), which }),
  fc.record({ does: fc.constant('fail'), which, status }),
)
export type RandomWrite = { does: string; which?: number; status?: FlowStatus; type?: FlowType }

/** Does it, to one of the flows that there are. */
export const carryOut = async (db: FlowsDatabase, store: FlowStore, { does, which = 0, status, type }: RandomWrite) => {
  const all = await db.selectFrom('flows').select(['no', 'id']).orderBy('no').execute()
  const { no, id } = all[which % Math.max(1, all.length)] ?? { no: 0, id: '' }
  const set = (values: { status?: string; metadata?: string; deleted_at?: null }) =>
    retryWhileLocked(() => db.updateTable('flows').where('no', '=', no).set(values).execute())
  if (does === 'create') await store.create(FlowDraft.parse({ name: 'Pluie', type, status }))
  if (does === 'update') await store.update(id, FlowPatch.parse({ type, status }))
  if (does === 'rename') await store.update(id, { name: `Pluie ${Math.random()}` })
  if (does === 'delete') await store.delete(id)
  if (does === 'start') await store.start(id, ['+22997000001', '+22997000002'])
  if (does === 'report') await store.reportExecution(id, report)
  if (does === 'end a call') {
    const call = await db.selectFrom('executions').select('id').where('flow_no', '=', no).executeTakeFirst()
    await store.updateExecution(id, call?.id ?? '', { status: 'failed' })
  }
  // A person at the database, who is in nobody's turn, so that PostgreSQL may have to refuse one of two: they try again.
  if (does === 'restore') await set({ deleted_at: null })
  if (does === 'set an unknown status') await set({ status: ' Zpublished' })
  if (does === 'set the metadata') await set({ metadata: String(Math.random()) })
  if (does === 'remove for good') await retryWhileLocked(() => db.deleteFrom('flows').where('no', '=', no).execute())
  if (does === 'fail')
    await write(db, async (transaction) => {
      await transaction.updateTable('flows').set({ status: status! }).where('no', '=', no).execute()
      await transaction
        .deleteFrom('flows')
        .where('no', '=', no + 1)
        .execute()
      throw new Error('A bug.')
    }).catch(() => {})
}

const report = ExecutionReport.parse({ direction: 'outgoing', status: 'queued', callee: '+22997000001' })

/** Groups of writes that come at once. */
export const groupsOfWrites = fc.array(fc.array(someWrite, { minLength: 1, maxLength: 4 }), { maxLength: 25 })
