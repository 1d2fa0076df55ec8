import type { AccessKey } from '../../contract/access-key.ts'
import type { News } from '../../contract/changes.ts'
import type { Execution } from '../../contract/execution.ts'
import type { FlowAtVersion, SincePublished } from '../../contract/flow-history.ts'
import type { Flow } from '../../contract/flow.ts'

export const flowExample: Flow = {
  id: '01f0a3c2-5d0e-7c4e-9b1a-2f6d8e4c7a10',
  name: 'Rain warnings',
  description: 'Calls farmers around Parakou before heavy rain',
  flow_executions_count: 243,
  type: 'voice',
  status: 'published',
  metadata: '{"language":"fon","season":2026}',
  created_at: '2026-03-02T08:00:00.000000Z',
  updated_at: '2026-03-16T07:13:21.000000Z',
}

/** As it was made, with the least that one sends. */
export const newFlowExample: Flow = {
  ...flowExample,
  description: null,
  flow_executions_count: 0,
  status: 'draft',
  metadata: '{"language":"fon"}',
  updated_at: flowExample.created_at,
}

const awa = { id: '5f2a90c31e7b', name: 'Awa' }
const kofi = { id: '0c44d1b8e92f', name: 'Kofi' }
const { name, description, type, status, metadata, updated_at } = flowExample
export const contentExample: FlowAtVersion = { name, description, type, status, metadata, at: updated_at, by: awa }

export const sincePublishedExample: SincePublished = {
  flow: { ...flowExample, status: 'draft' },
  version: 4,
  ended: { at: '2026-03-15T16:40:00.000000Z', by: kofi },
  created: { at: flowExample.created_at, by: kofi },
  edited: { at: flowExample.updated_at, by: awa },
  changes: [
    {
      field: 'name',
      before: 'Rain',
      after: flowExample.name,
      edits: [{ at: flowExample.updated_at, by: awa }],
    },
  ],
}

export const executionExample: Execution = {
  id: '01f0a3c9-8a11-7d3b-8c55-0b9e6f1d2c34',
  flow_id: flowExample.id,
  direction: 'outgoing',
  caller: '+2290121000000',
  callee: '+2290197000001',
  status: 'completed',
  start_time: '2026-03-16T07:13:21.000000Z',
  end_time: '2026-03-16T07:14:02.000000Z',
  duration: 41,
  channel_id: 'sip-7',
  flow_step: { label: 'Welcome', position: '1', type: 'play' },
  data: { heard: true },
  created_at: '2026-03-16T07:13:20.000000Z',
  updated_at: '2026-03-16T07:14:02.000000Z',
}

/** As it was reported while it rang. */
export const reportedExample: Execution = {
  ...executionExample,
  caller: null,
  status: 'ringing',
  start_time: null,
  end_time: null,
  duration: null,
  flow_step: null,
  data: null,
  updated_at: executionExample.created_at,
}

export const keyExample: AccessKey = {
  id: '5f2a90c31e7b',
  name: 'Field office',
  abilities: ['read', 'write'],
  created_at: '2026-03-02T08:00:00.000000Z',
  created_by: { id: '0c1d7a44b9e2', name: 'First key' },
  last_used_at: '2026-03-16T07:13:00.000000Z',
  revoked_at: null,
}

const by = { id: '5f2a90c31e7b', name: 'Awa' }
export const newsExample: News = {
  missed: false,
  changes: [{ flow_id: flowExample.id, action: 'flow.updated', by }],
  editors: [{ flow_id: flowExample.id, tab: '7f0c', by }],
}
