import type { RefusalKey } from '../../contract/refusal-words.ts'
import { StoreAbility } from '../../contract/session.ts'
import type { EndpointName } from './endpoint-names.ts'
import {
  contentExample,
  executionExample,
  flowExample,
  keyExample,
  newFlowExample,
  newsExample,
  reportedExample,
  sincePublishedExample,
} from './examples.ts'
import type { Tag } from './tags.ts'

/** What an endpoint does that its schemas don't say. */
type OperationFacts = {
  tag: Tag
  /** Refusals of its own; those that it shares with all of its kind are added (refusals-of.ts). */
  refuses?: RefusalKey[]
  /** Whether it heeds `If-Match`. */
  guards?: true
  /** Whether it heeds `Restores-Version`. */
  restores?: true
  /** Headers of its answer that its reader may want. */
  tells?: ('ETag' | 'Location' | 'Set-Cookie')[]
  /** Whether it goes on, as a stream of events, for whoever accepts that. */
  streams?: true
  /** Whether it answers 304 to a reader who has the latest version. */
  revalidates?: true
  /** A body to send, and the body of its answer. */
  sends?: object
  answers?: object
}

const flow = { data: flowExample }
const execution = { data: executionExample }
const { direction, status, callee, channel_id } = reportedExample
const report = { direction, status, callee, channel_id }
const signedIn = {
  data: {
    key: { id: keyExample.id, name: keyExample.name, abilities: keyExample.abilities },
    store: { kind: 'sqlite', can: StoreAbility.options },
  },
}

/** An endpoint without an entry doesn't compile. */
export const operationFacts: Record<EndpointName, OperationFacts> = {
  listFlows: { tag: 'flows' },
  listFlowRows: { tag: 'flows' },
  countFlows: { tag: 'flows', answers: { data: { all: 243, draft: 40, published: 180, paused: 23 } } },
  getFlow: { tag: 'flows', refuses: ['flow_not_found'], tells: ['ETag'], revalidates: true, answers: flow },
  createFlow: {
    tag: 'flows',
    tells: ['ETag', 'Location'],
    sends: { name: newFlowExample.name, type: newFlowExample.type, metadata: newFlowExample.metadata },
    answers: { data: newFlowExample },
  },
  updateFlow: {
    tag: 'flows',
    refuses: ['flow_not_found', 'flow_changed'],
    guards: true,
    restores: true,
    tells: ['ETag'],
    sends: { status: 'published' },
    answers: flow,
  },
  putFlow: {
    tag: 'flows',
    refuses: ['flow_not_found', 'flow_changed'],
    guards: true,
    restores: true,
    tells: ['ETag'],
    sends: { name: 'Rain and wind warnings', description: null },
    answers: flow,
  },
  deleteFlow: { tag: 'flows', refuses: ['flow_not_found', 'flow_changed'], guards: true },
  startFlow: {
    tag: 'flows',
    refuses: ['flow_not_found', 'flow_changed', 'not_published'],
    guards: true,
    tells: ['ETag'],
    sends: { to: ['+229 01 97 00 00 01'] },
    answers: flow,
  },
  listExecutions: { tag: 'executions', refuses: ['flow_not_found'] },
  reportExecution: {
    tag: 'executions',
    refuses: ['flow_not_found'],
    sends: report,
    answers: { data: reportedExample },
  },
  updateExecution: {
    tag: 'executions',
    refuses: ['flow_not_found', 'execution_not_found'],
    sends: { status: 'completed', end_time: '2026-03-16T07:14:02Z' },
    answers: execution,
  },
  listTrash: { tag: 'trash' },
  restoreFlow: { tag: 'trash', refuses: ['flow_not_in_trash'], tells: ['ETag'], answers: flow },
  discardFlow: { tag: 'trash', refuses: ['flow_not_in_trash'] },
  emptyTrash: { tag: 'trash', answers: { data: { flows: 12 } } },
  listHistory: { tag: 'history', refuses: ['flow_not_found'] },
  getVersion: { tag: 'history', refuses: ['version_not_found'], answers: { data: contentExample } },
  getSincePublished: {
    tag: 'history',
    refuses: ['flow_not_found'],
    tells: ['ETag'],
    answers: { data: sincePublishedExample },
  },
  listKeys: { tag: 'keys', answers: { data: [keyExample] } },
  createKey: {
    tag: 'keys',
    refuses: ['ability_not_yours', 'key_shown_before'],
    sends: { name: keyExample.name, abilities: keyExample.abilities },
    answers: { data: { ...keyExample, last_used_at: null, key: 'ov_…' } },
  },
  updateKey: {
    tag: 'keys',
    refuses: ['key_not_found'],
    sends: { name: 'Field office in Parakou' },
    answers: { data: { ...keyExample, name: 'Field office in Parakou' } },
  },
  revokeKey: { tag: 'keys', refuses: ['key_not_found', 'last_manager'] },
  listAudit: { tag: 'history' },
  followChanges: { tag: 'changes', streams: true, answers: { data: newsExample } },
  signIn: {
    tag: 'session',
    refuses: ['key_wrong', 'link_used', 'too_many_requests'],
    tells: ['Set-Cookie'],
    sends: { key: 'ov_…' },
    answers: signedIn,
  },
  getSession: { tag: 'session', refuses: ['unauthenticated', 'too_many_requests'], answers: signedIn },
  signOut: { tag: 'session', refuses: ['too_many_requests'], tells: ['Set-Cookie'] },
  checkHealth: { tag: 'server', refuses: ['store_unreachable'], answers: { status: 'ok' } },
  describeApi: { tag: 'server', tells: ['ETag'], revalidates: true },
}
