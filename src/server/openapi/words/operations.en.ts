import type { OperationWords } from '../api-words.ts'

export const operationWordsEnglish: OperationWords = {
  listFlows: {
    summary: 'List flows',
    description:
      'The flows that match every filter, a page at a time. `filter[from]`, `filter[to]`, `filter[direction]`, `filter[duration]` and an execution status together keep the flows that have at least one execution matching all of them. Flows that are alike in the sort stay in the same order, so that none is on two pages or on none. A page past the end is empty.',
    answer: 'A page of flows.',
  },
  listFlowRows: {
    summary: 'List flows without their texts',
    description:
      'The same list as `GET /v1/flows`, with the same parameters, as the dashboard shows it: without description and metadata, which may be long. In their place stand marks, which change when they do.',
    answer: 'A page of flows without their texts.',
  },
  countFlows: {
    summary: 'Count flows by status',
    description:
      'How many flows match the filters, in each status and in all, as the dashboard’s tabs tell. A flow’s own status among the filters is left aside; an execution status counts.',
    answer: 'The counts.',
  },
  getFlow: {
    summary: 'Read a flow',
    description: 'One flow, with the `ETag` that guards a later change and spares reading it again.',
    answer: 'The flow.',
  },
  createFlow: {
    summary: 'Create a flow',
    description:
      'Makes a flow of a name and a type. It is a draft unless `status` says otherwise; making it published takes a key that may publish. Send an `Idempotency-Key` and try again without fear of making two.',
    answer: 'The flow as it was made.',
  },
  updateFlow: {
    summary: 'Change a flow',
    description:
      'Changes the fields that are sent and leaves the others as they are. Publish, pause or take back to draft by its `status`; publishing takes a key that may publish. With `If-Match` nobody else’s change is overwritten.',
    answer: 'The flow as it is now.',
  },
  putFlow: {
    summary: 'Change a flow by PUT',
    description: 'The same as `PATCH`, for clients that send `PUT`: fields that are left out stay as they are.',
    answer: 'The flow as it is now.',
  },
  deleteFlow: {
    summary: 'Delete a flow',
    description:
      'Puts the flow into the trash, where it can be restored from for 30 days. It is gone from every list and count. With `If-Match` nothing is deleted that somebody has changed since.',
    answer: 'The flow is in the trash.',
  },
  startFlow: {
    summary: 'Start a flow',
    description:
      'Starts a published flow. For each number in `to` one outgoing execution is recorded as `queued`, which a telephony gateway takes up and reports on. Without a body nobody in particular is called.',
    answer: 'The flow, its count of executions up to date.',
  },
  listExecutions: {
    summary: 'List a flow’s executions',
    description: 'The calls and messages of a flow, the newest first, a page at a time.',
    answer: 'A page of executions.',
  },
  reportExecution: {
    summary: 'Report an execution',
    description: 'How a telephony gateway tells of a new call or message. It takes a direction and a status.',
    answer: 'The execution as it was recorded.',
  },
  updateExecution: {
    summary: 'Update an execution',
    description: 'Tells what has become of a call or message: the fields that are sent change, the others stay.',
    answer: 'The execution as it is now.',
  },
  listTrash: {
    summary: 'List the trash',
    description: 'The deleted flows that can still be restored, the last deleted first, a page at a time.',
    answer: 'A page of flows in the trash.',
  },
  restoreFlow: {
    summary: 'Restore a flow',
    description:
      'Takes a flow out of the trash, as it was, with its executions. One that was published comes back paused where the key may not publish.',
    answer: 'The flow as it is now.',
  },
  discardFlow: {
    summary: 'Remove a flow for good',
    description: 'Removes a flow from the trash, and its executions with it. This can’t be undone.',
    answer: 'The flow is gone.',
  },
  emptyTrash: {
    summary: 'Empty the trash',
    description: 'Removes every flow in the trash, and their executions. This can’t be undone.',
    answer: 'How many flows were removed.',
  },
  listHistory: {
    summary: 'Read the history of a flow',
    description:
      'The steps in the life of a flow, the last first: who made it, changed it, deleted or restored it, when, and what each changed. Also of a flow in the trash.',
    answer: 'A page of steps.',
  },
  getVersion: {
    summary: 'Read a version of a flow',
    description: 'What a person wrote of the flow, as it was at that version, and who made it that.',
    answer: 'The flow’s content at that version.',
  },
  getSincePublished: {
    summary: 'See what publishing would change',
    description:
      'The difference between the version that last reached people and the flow as it is now, field by field, with who changed it. A flow that is published, or that never was, has no difference. The `ETag` is good for the `If-Match` of the publishing, so that nothing unseen goes live.',
    answer: 'The flow, and what differs.',
  },
  listKeys: {
    summary: 'List access keys',
    description:
      'All keys that this server has made or was given, those in use first: what each may do, who made it, and when it was last used, to the minute. A key itself is never told.',
    answer: 'The keys.',
  },
  createKey: {
    summary: 'Make an access key',
    description:
      'Makes a key of a name and of what it may do; it can’t be given more than the key it is made with may do itself. The answer holds the key, this once: it is kept nowhere. For that reason a request that is repeated with its `Idempotency-Key` makes no second key and is refused (409), where any other write is answered as it was the first time.',
    answer: 'The key, with `key` to be copied now.',
  },
  updateKey: {
    summary: 'Rename an access key',
    description: 'Gives a key another name. What it may do stays as it is; make another key instead.',
    answer: 'The key as it is now.',
  },
  revokeKey: {
    summary: 'Revoke an access key',
    description:
      'From now on the key opens nothing, and the sessions that were opened with it are over; on other servers of the same database within a second. This can’t be undone. The last key that may manage keys can’t be revoked.',
    answer: 'The key is revoked.',
  },
  listAudit: {
    summary: 'Read the audit',
    description:
      'Every write that was carried out here, every sign-in and sign-out, and every sign-in that was refused, the last first: who, when, and what stood in each field before and after. Takes a key that may manage keys. Refused sign-ins are noted with the address they came from and never with the key that was tried, 10 a minute from one address and 30 in all; beyond, they are refused unnoted. Sessions that end by themselves leave no trace.',
    answer: 'A page of entries.',
  },
  followChanges: {
    summary: 'Follow changes',
    description:
      'Tells of every write once it is saved, and of who has which flow open for editing. With `Accept: text/event-stream` it goes on as server-sent events, each with the same JSON as `data`, some four a second at most; without, it answers with the first of them. A write may be told twice, and after a gap `missed` says to read again what was read before. A key or session that ends, ends the stream within 25 seconds; 20 may be open at once.',
    answer: 'What is new.',
  },
  signIn: {
    summary: 'Sign in',
    description:
      'Opens a session of the dashboard with an access key, or with the code of the link that the server printed when it started. Programs need no session: they send the key with each request. After 10 failed attempts in a minute an address has to wait.',
    answer: 'Who is signed in; the session comes as a cookie.',
  },
  getSession: {
    summary: 'See who is signed in',
    description: 'The name of the key, what it may do, and which store the flows are kept in.',
    answer: 'Who is signed in.',
  },
  signOut: {
    summary: 'Sign out',
    description: 'Ends the session, if there is one.',
    answer: 'Nobody is signed in.',
  },
  checkHealth: {
    summary: 'Check the server',
    description: 'For monitors: answers once the server serves and its database answers.',
    answer: 'The server serves.',
  },
  describeApi: {
    summary: 'Read this description',
    description:
      'The API as an OpenAPI 3.1 document, to make clients from. Its sentences are in English or French, as `Accept-Language` asks.',
    answer: 'The document.',
  },
}
