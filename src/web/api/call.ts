import type { QueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { Problem } from '../../contract/problem.ts'
import { noteAnswer, noteSilence } from './line-state.ts'
import { Refused } from './refused.ts'
import { noteServerTime } from './server-clock.ts'
import { Unreachable } from './unreachable.ts'

const longestWait = 20_000

type Part<E extends Endpoint, Name extends 'params' | 'query' | 'body'> = E[Name] extends z.ZodMiniType
  ? { [Key in Name]: z.input<E[Name]> }
  : { [Key in Name]?: never }

/** What a call needs: the values for the endpoint's path, its query and its body. */
export type CallInput<E extends Endpoint> = Part<E, 'params'> &
  Part<E, 'query'> &
  Part<E, 'body'> & { headers?: Record<string, string> }

/** What a call answers: the parsed body, or null where there is none. */
export type CallOutput<E extends Endpoint> = E['success']['body'] extends z.ZodMiniType
  ? z.output<E['success']['body']>
  : null

/** Sends a request to the API. Rejects when no answer comes. */
export type Send = (url: string, request: RequestInit) => Promise<Response>

/** What a query hands on to the call that it makes: how to give it up, and through its client how to reach the API. */
export type CallContext = { signal?: AbortSignal | undefined; client?: QueryClient | undefined; send?: Send }

/**
 * Calls one endpoint of the contract. Throws `Refused` when the API says no and `Unreachable` when nothing answers;
 * an abort by the caller is passed on as it is.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  { signal, client, send = client?.getDefaultOptions().queries?.meta?.send ?? sendFromPage }: CallContext = {},
): Promise<CallOutput<E>> => {
  const address = addressOf(endpoint, input)
  const request = toRequest(endpoint, input)
  try {
    const answer = await answerInTime(signal, (patience) => send(address, { ...request, signal: patience }))
    return readAnswer(endpoint, answer)
  } catch (error) {
    if (error instanceof Unreachable) error.mayBeDone = input.headers?.['idempotency-key'] !== undefined
    throw error
  }
}

type Answer = { status: number; text: string }

const readAnswer = <E extends Endpoint>(endpoint: E, { status, text }: Answer): CallOutput<E> => {
  if (status === 204) return null as CallOutput<E>
  const body = readJson(text)
  if (status >= 400) throw new Refused(status, toProblem(body))
  const parsed = endpoint.success.body?.safeParse(body)
  if (!parsed?.success) throw new Unreachable('The answer is not what this API promises.')
  return parsed.data as CallOutput<E>
}

/** What the page says of itself with all that it asks, once it is known (page-key.ts). */
export const pageHeaders: Record<string, string> = {}

/** The API words its refusals in the language that the page is in. */
export const sendFromPage: Send = async (url, request) => {
  request.signal?.addEventListener('abort', () =>
    navigator.serviceWorker?.controller?.postMessage({ type: 'GIVE_UP', url, before: Date.now() }),
  )
  const headers = { ...request.headers, ...pageHeaders, 'accept-language': document.documentElement.lang }
  const response = await fetch(url, { ...request, headers })
  const keptAt = response.headers.get('flows-kept-at')
  // Who is signed in changes seldom; its age says nothing of what is shown.
  if (keptAt !== null && url === dashboardEndpoints.getSession.path) noteSilence()
  else noteAnswer(keptAt)
  if (keptAt === null) noteServerTime(Date.parse(response.headers.get('date')!))
  return response
}

/** Where an endpoint is, for the values given. */
export const addressOf = ({ path }: Endpoint, { params, query }: { params?: unknown; query?: unknown }): string =>
  fillPath(path, params) + toQueryString(query)

type Input = { body?: unknown; headers?: Record<string, string> }

const toRequest = ({ method }: Endpoint, { body, headers }: Input): RequestInit => ({
  method,
  headers: {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  body: body === undefined ? null : JSON.stringify(body),
})

/** The whole answer, or `Unreachable` when it is not there before long. */
const answerInTime = async (
  signal: AbortSignal | undefined,
  ask: (patience: AbortSignal) => Promise<Response>,
): Promise<Answer> => {
  const patience = new AbortController()
  const abort = () => patience.abort()
  const timer = setTimeout(abort, longestWait)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    const response = await ask(patience.signal)
    return { status: response.status, text: await response.text() }
  } catch (cause) {
    signal?.throwIfAborted()
    noteSilence()
    const tookTooLong = patience.signal.aborted
    throw new Unreachable(tookTooLong ? 'The answer took too long.' : 'No answer came, or it was cut off.', {
      cause,
      tookTooLong,
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Unreachable('The answer is not ours.', { cause })
  }
}

const toProblem = (body: unknown): Problem => {
  const parsed = Problem.safeParse(body)
  if (!parsed.success) throw new Unreachable('The answer is not what this API promises.')
  return parsed.data
}

const fillPath = (path: string, params: unknown): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name]!))

const toQueryString = (query: unknown): string => {
  const given = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][])}`
}
