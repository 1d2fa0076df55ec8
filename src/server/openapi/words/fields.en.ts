import type { FieldWords } from '../field-names.ts'

export const fieldWordsEnglish: FieldWords = {
  flow: {
    id: 'Names the flow in addresses.',
    name: '1 to 255 characters, counted after spaces around them are taken off.',
    description: 'What it is for, up to 10,000 characters; null when nothing is said.',
    flow_executions_count: 'How many calls and messages it has made or received; null where the store can’t tell.',
    type: '`voice` for calls, `sms` for messages.',
    status: '`draft`, `paused` or `published`.',
    metadata:
      'Text that holds JSON, kept byte for byte: big numbers, the order of keys and spaces survive. Up to 256 KiB, nested 64 levels at most.',
    created_at: 'When it was made, in UTC.',
    updated_at: 'When it was last changed, in UTC.',
    deleted_at: 'When it went into the trash, in UTC. It is kept for 30 days from then.',
  },
  execution: {
    id: 'Names the execution in addresses.',
    flow_id: 'The flow that it belongs to.',
    direction: '`incoming` or `outgoing`.',
    caller:
      'The number that called or wrote. Send it with its country code, 8 to 15 digits; spaces, dashes and a leading `00` are tidied. It is answered as `+` and digits.',
    callee: 'The number that was called or written to, in the same form.',
    status: 'What has become of the call or message.',
    start_time: 'When it began. Send any ISO 8601 time with its offset; it is answered in UTC with microseconds.',
    end_time: 'When it ended, not before it began.',
    duration: 'Whole seconds from start to end; null until it ended.',
    channel_id: 'The gateway’s own name for it.',
    flow_step: 'Where in the flow it stands.',
    data: 'Any JSON of the gateway’s, up to 256 KiB.',
    created_at: 'When it was recorded, in UTC.',
    updated_at: 'When it was last changed, in UTC.',
  },
  page: {
    data: 'The rows of this page.',
    links: 'Addresses of the pages around it, null where there is none.',
    meta: 'Where this page stands in the list.',
  },
  links: {
    first: 'The first page.',
    last: 'The last page.',
    prev: 'The page before; null on the first.',
    next: 'The page after; null on the last.',
  },
  meta: {
    current_page: 'Number of this page, from 1.',
    from: 'Position of its first row among all rows; null on a page without rows.',
    last_page: 'Number of the last page.',
    path: 'The list’s path.',
    per_page: 'Rows on a page.',
    to: 'Position of its last row; null on a page without rows.',
    total: 'How many rows there are in all.',
  },
  counts: {
    all: 'All flows that match.',
    draft: 'Those that are drafts.',
    published: 'Those that are published.',
    paused: 'Those that are paused.',
  },
  start: { to: 'Numbers to call or write to, 1,000 at most, each with its country code.' },
  signIn: { key: 'An access key.', code: 'The code of the link that the server printed; it works once.' },
  session: { key: 'The key’s name and what it may do.', store: 'Where the flows are kept.' },
  problem: {
    message: 'What is wrong and what to do, in a sentence for a person.',
    errors: 'On 422: what is wrong, field by field.',
    current: 'On 412: the flow as it is now.',
  },
}
