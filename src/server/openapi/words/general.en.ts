import type { GeneralWords } from '../api-words.ts'

export const generalEnglish: GeneralWords = {
  title: 'Flows API',
  introduction: `List, read, draft, publish and start the flows of Our Voice: voice and SMS programmes with which organisations reach their communities.

Bodies are JSON in UTF-8, 1 MiB at most, sent as \`application/json\`. Fields that are not known are ignored. Times are ISO 8601 in UTC with microseconds.

A refusal is always \`{"message": "…"}\`: a sentence for a person, in English or French as \`Accept-Language\` asks. On 422, \`errors\` says what is wrong field by field. A method that an address doesn’t take is answered by 405, with those that it takes in \`Allow\`; an address where there is nothing, by 404.

Every call that changes something takes an \`Idempotency-Key\`: sent a second time with the same key, a request is answered as it was the first time and carried out once (making a key is the one exception, told there).

A filter that is left empty, such as \`filter[to]=\`, is not a filter. A parameter that is not known is refused.`,
  server: 'This server',
  tags: {
    flows: 'Voice and SMS programmes: list, read, write, start.',
    executions: 'The calls and messages that a flow made or received.',
    trash: 'Deleted flows, kept for 30 days. Of the dashboard; not a part of `/v1`.',
    history: 'Who wrote what, and when. Of the dashboard; not a part of `/v1`.',
    changes: 'What changes while one looks, as it happens. Of the dashboard; not a part of `/v1`.',
    keys: 'Access keys: make, rename, revoke. Of the dashboard; not a part of `/v1`.',
    session: 'Signing in to the dashboard. Programs need none of it.',
    server: 'For monitors, and for those who make clients.',
  },
  security: {
    key: 'An access key, in the header `Authorization: Bearer <key>`. A key may `read`, `write`, `publish` or `manage_keys`, or several of these.',
    session: 'The cookie of a browser that has signed in.',
  },
  parameters: {
    flow_id: 'The flow’s id.',
    execution_id: 'The execution’s id.',
    key_id: 'The key’s id.',
    page: 'Which page.',
    limit: 'Rows on a page.',
    version: 'The number of the version, from 1.',
    'filter[flow]': 'The id of a flow.',
    'filter[by]': 'The id of whoever wrote.',
    'filter[action]': 'What was done.',
    since:
      'For pages that this server has rendered: the mark that came with one, so that nothing counts as missed that it shows.',
    tab: 'Tells the tabs of one person apart: any text that no other has.',
    editing: 'The id of the flow that is open for editing there.',
    sort: 'What to sort by, `-` before a name for descending; several names are separated by commas.',
    'filter[search]': 'Part of the name or the description, in any case, with or without accents.',
    'filter[status]':
      'Words separated by commas. `draft`, `paused` and `published` are of the flow itself; the others are of its executions. Of each kind any word suffices; with words of both, a flow must match both.',
    'filter[type]': 'Types separated by commas.',
    'filter[from]': 'The first digits of the number that called or wrote.',
    'filter[to]': 'The first digits of the number that was called or written to.',
    'filter[direction]': 'Whether the executions came in or went out.',
    'filter[duration]': 'How long the executions took, in seconds: `30`, `>=30`, `<=120` or `30..120`.',
  },
  executionStatus: 'Words separated by commas; an execution with any of them is kept.',
  requestHeaders: {
    'If-Match': 'The `ETag` that was read. A flow that was changed since is not touched, and answered with 412.',
    'If-None-Match': 'The `ETag` of what is already there; 304 says that it is still the latest.',
    'Restores-Version':
      'The version that this change brings back. If the flow then says what it said at that version, the history tells so; otherwise it is heeded no further.',
    'Idempotency-Key': '1 to 255 printable characters, new for each intention and the same for each of its tries.',
  },
  answerHeaders: {
    ETag: 'Marks this version, for `If-Match` and `If-None-Match`.',
    Location: 'The address of what was made.',
    'Set-Cookie': 'The session’s cookie, or its end.',
    'Retry-After': 'Seconds after which another try is worth it.',
    'WWW-Authenticate': '`Bearer`: an access key is needed.',
    'X-RateLimit-Limit': 'Requests a minute that the key may send. Absent where there is no limit.',
    'X-RateLimit-Remaining': 'Requests that are left in this minute.',
    'X-RateLimit-Reset': 'When the next minute begins, in seconds since 1970.',
  },
  notModified: 'The latest version is already there.',
}
