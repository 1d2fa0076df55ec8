import { FlowDraft } from '../../../contract/flow-draft.ts'
import { openDatabase } from '../../db/open-database.ts'
import { createSqlFlowStore } from './sql-flow-store.ts'

/** For `killed.test.ts`: writes flows and executions without end, and says which were acknowledged. */
const store = createSqlFlowStore(await openDatabase(process.argv[2]!))
for (;;) {
  const draft = FlowDraft.parse({ name: 'Pluie', type: 'sms', status: 'published' })
  const created = await store.create(draft)
  if (created.kind !== 'created') break
  const { id } = created.stored.flow
  await store.start(id, ['+22997000001', '+22997000002'])
  process.stdout.write(`${id}\n`)
}
