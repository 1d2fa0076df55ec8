import type { News } from '../../contract/changes.ts'
import type { Execution } from '../../contract/execution.ts'
import type { FlowContent } from '../../contract/flow-history.ts'
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

const { name, description, type, status, metadata } = flowExample
export const contentExample: FlowContent = { name, description, type, status, metadata }

export const executionExample: Execution = {
  id: '01f0a3c9-8a11-7d3b-8c55-0b9e6f1d2c34',
  flow_id: flowExample.id,
  direction: 'outgoing',
  caller: '+22921000000',
  callee: '+22997000001',
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

const by = { id: '5f2a90c31e7b', name: 'Awa' }
export const newsExample: News = {
  missed: false,
  changes: [{ flow_id: flowExample.id, action: 'flow.updated', by }],
  editors: [{ flow_id: flowExample.id, tab: '7f0c', by }],
}
