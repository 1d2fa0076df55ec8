import { maxKeyNameLength } from '../../contract/access-key.ts'
import { maxNameLength } from '../../contract/flow-draft.ts'
import type { Schema } from './document-types.ts'
import { executionExample, flowExample } from './examples.ts'
import type { FieldGroup, FieldNames } from './field-names.ts'

type Facts = { [Group in FieldGroup]?: Partial<Record<FieldNames[Group], Schema>> }

const id = { format: 'uuid' }
const time = { format: 'date-time' }
const count = { minimum: 0 }
const fromOne = { minimum: 1 }
const json = { contentMediaType: 'application/json' }

/** What is known of fields besides their types: said of answers, and of what is sent. */
const ofBoth: Facts = {
  flow: {
    flow_executions_count: { ...count, examples: [flowExample.flow_executions_count] },
    metadata: { ...json, examples: [flowExample.metadata] },
  },
  execution: {
    duration: count,
    callee: { examples: [executionExample.callee] },
    start_time: time,
    end_time: time,
  },
  meta: {
    current_page: fromOne,
    from: fromOne,
    last_page: fromOne,
    per_page: fromOne,
    to: fromOne,
    total: count,
    path: { examples: ['/v1/flows'] },
  },
  links: { next: { examples: ['/v1/flows?page=2'] } },
  counts: { all: count, draft: count, published: count, paused: count },
}

const ofAnswers: Facts = {
  flow: {
    id,
    type: { examples: ['voice', 'sms'] },
    status: { examples: ['draft', 'paused', 'published'] },
    created_at: time,
    updated_at: time,
    deleted_at: time,
  },
  revision: { version: fromOne, restored_version: fromOne, at: time, action: { examples: ['flow.updated'] } },
  audit: {
    id: fromOne,
    at: time,
    action: { examples: ['flow.updated', 'session.started', 'key.created'] },
    restored_version: fromOne,
  },
  accessKey: { created_at: time, last_used_at: time, revoked_at: time, key: { examples: ['ov_…'] } },
  execution: {
    id,
    flow_id: id,
    status: { examples: ['queued', 'completed', 'busy'] },
    created_at: time,
    updated_at: time,
  },
}

const ofRequests: Facts = {
  flow: { name: { minLength: 1, maxLength: maxNameLength }, description: { maxLength: 10_000 } },
  execution: { channel_id: { maxLength: 255 } },
  accessKey: { name: { minLength: 1, maxLength: maxKeyNameLength }, abilities: { minItems: 1 } },
  start: { to: { maxItems: 1000, examples: [['+229 01 97 00 00 01']] } },
  signIn: { key: { minLength: 1 } },
}

export const fieldFacts = { output: { both: ofBoth, own: ofAnswers }, input: { both: ofBoth, own: ofRequests } }
