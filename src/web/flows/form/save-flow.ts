import { saidFields } from '../../../contract/flow-history.ts'
import { laterEndpoints } from '../../../contract/later-endpoints.ts'
import type { Flow, FlowStatus } from '../../../contract/flow.ts'
import { ask } from '../../api/ask.ts'
import { newKey } from '../../api/new-key.ts'
import { isRefused, Refused } from '../../api/refused.ts'
import { Unreachable } from '../../api/unreachable.ts'
import type { Attempt } from '../../drafts/draft.ts'
import { type FlowFormValues, toFlowFields, toFlowPatch } from './flow-form-values.ts'
import { type FlowStart, isSameForm, isSameStart, startFrom } from './flow-start.ts'
import { type FlowVersion, noVersion, readVersion } from '../flow-version.ts'
import { writeHeaders } from '../write-headers.ts'

type FlowSave = {
  values: FlowFormValues
  /** The status to save it in; null to leave that as it is. */
  status: FlowStatus | null
  start: FlowStart
  /** An earlier save whose answer never came. */
  attempt: Attempt | null
}

type SaveOutcome = { kind: 'saved' | 'changed'; version: FlowVersion } | { kind: 'unchanged' }

/** Told of every step before the next is taken, so that a page that dies can be taken up again where it was. */
type Note = (known: { start: FlowStart; attempt: Attempt | null }) => Promise<void>

/**
 * Saves a form, or finds that somebody else has `changed` the flow since its start. Whatever is lost on the way, it is
 * saved once: first it is found out what became of an earlier attempt. Throws `Refused` and `Unreachable`.
 */
export const saveFlow = async ({ values, status, start, attempt }: FlowSave, note: Note): Promise<SaveOutcome> => {
  if (attempt && isSameRequest(attempt, requestFor(values, status, start))) return send(attempt, start, note)
  const former = attempt && (await becomeOf(attempt, start, note))
  let from = former ? startAfter(attempt!, former, start) : start
  if (attempt) await note({ start: from, attempt: null })
  if (from.flow && from.etag === null) {
    const version = await readVersion(from.flow.id)
    const now = startFrom(version.flow, version.etag)
    if (!isSameStart(now, from)) return { kind: 'changed', version }
    from = now
  }
  const request = requestFor(values, status, from)
  if (!request) return former ? { kind: 'saved', version: former } : { kind: 'unchanged' }
  return send({ ...request, key: newKey() }, from, note)
}

/**
 * What an attempt has made of the flow by now; null when it was not carried out. Other values are wanted meanwhile, so it
 * is asked for in a way in which it can't be done now. Where a flow was to be made there is no such way: it is made.
 */
const becomeOf = async (attempt: Attempt, start: FlowStart, note: Note): Promise<FlowVersion | null> => {
  try {
    const { kind, version } = await send(attempt.flow === null ? attempt : { ...attempt, etag: noVersion }, start, note)
    return kind === 'saved' ? version : null
  } catch (error) {
    if (isNoAnswer(error) || isRefused(error, 401)) throw error
    return null
  }
}

/**
 * Where an edit goes on from once its attempt is known to have been carried out. What others did to the flow since is
 * left out, and the mark is the old one then: the next save meets it, and puts it together.
 */
const startAfter = ({ flow, body }: Attempt, version: FlowVersion, start: FlowStart): FlowStart => {
  if (flow === null) return startFrom(version.flow, version.etag)
  const then = startFrom({ ...version.flow, ...body } as Flow, version.etag)
  const values = { ...start.values }
  for (const field of saidFields) if (field in body) values[field] = then.values[field]
  return {
    values,
    flow: start.flow && { ...start.flow, ...('status' in body && { status: then.flow!.status }) },
    etag: isSameForm(values, then.values) ? version.etag : start.etag,
  }
}

type Request = Omit<Attempt, 'key'>

/** What is to be written; null when nothing is. */
const requestFor = (
  values: FlowFormValues,
  status: FlowStatus | null,
  { values: before, flow, etag }: FlowStart,
): Request | null => {
  if (!flow) return { flow: null, body: { ...toFlowFields(values), status }, etag: null }
  const body = { ...toFlowPatch(values, before), ...(status && status !== flow.status && { status }) }
  return Object.keys(body).length === 0 ? null : { flow: flow.id, body, etag }
}

const isSameRequest = (attempt: Attempt, request: Request | null): boolean =>
  attempt.flow === request?.flow && JSON.stringify(attempt.body) === JSON.stringify(request.body)

const send = async (
  attempt: Attempt,
  start: FlowStart,
  note: Note,
): Promise<{ kind: 'saved' | 'changed'; version: FlowVersion }> => {
  if (attempt.etag !== noVersion) await note({ start, attempt })
  const answer = await answerTo(attempt)
  if ('body' in answer) return { kind: 'saved', version: { flow: answer.body.data, etag: answer.etag } }
  const { status, problem } = answer.refused
  // A server that stumbles may have done it all the same; any other refusal is sure.
  if (status < 500) await note({ start, attempt: null })
  if (status !== 412 || !problem.current) throw answer.refused
  const version = { flow: problem.current, etag: answer.etag }
  return { kind: holds(problem.current, attempt) ? 'saved' : 'changed', version }
}

/** Whether a flow is already as an attempt wanted it: then it was this attempt, whatever the server remembers of it. */
const holds = (flow: Flow, { body }: Attempt): boolean =>
  Object.entries(body).every(
    ([field, value]) => flow[field as keyof Flow] === (field === 'name' ? value?.trim() : value),
  )

const pauseBetweenTries = 1_000
const mostTries = 20

/**
 * The answer to an attempt; while the first request under its key is still being carried out, it is waited for. Of the
 * conflicts, that one alone says when to ask again: another stays what it is.
 */
const answerTo = async (attempt: Attempt) => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await askOnce(attempt)
    if (!('refused' in answer) || answer.refused.status !== 409 || answer.retryAfter === null) return answer
    await new Promise((resolve) => setTimeout(resolve, pauseBetweenTries))
  }
  throw new Unreachable('The first request is still being carried out.', { tookTooLong: true })
}

const askOnce = ({ key, flow, body, etag }: Attempt) => {
  const headers = writeHeaders(key, etag)
  // Made by `requestFor` of fields that the form has checked, and read back from the device by its schema.
  if (flow === null) return ask(laterEndpoints.createFlow, { body: body as { name: string; type: 'voice' }, headers })
  return ask(laterEndpoints.updateFlow, { params: { flow_id: flow }, body: body as { name: string }, headers })
}

export const isNoAnswer = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Refused && error.status >= 500)
