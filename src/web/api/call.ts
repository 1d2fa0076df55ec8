import type * as z from 'zod/mini'
import type { Endpoint } from '../../contract/endpoints.ts'
import { Problem } from '../../contract/problem.ts'
import { Refused } from './refused.ts'
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

/**
 * Calls one endpoint of the contract. Throws `Refused` when the API says no and `Unreachable` when nothing answers;
 * an abort by the caller is passed on as it is.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  signal?: AbortSignal,
): Promise<CallOutput<E>> => {
  const response = await send(endpoint, input, signal)
  if (response.status === 204) return null as CallOutput<E>
  const body = await readJson(response, signal)
  if (!response.ok) throw new Refused(response.status, toProblem(body))
  const parsed = endpoint.success.body?.safeParse(body)
  if (!parsed?.success) throw new Unreachable('The answer is not what this API promises.')
  return parsed.data as CallOutput<E>
}

type Request = { params?: unknown; query?: unknown; body?: unknown; headers?: Record<string, string> }

const send = async (
  { method, path }: Endpoint,
  { params, query, body, headers }: Request,
  signal: AbortSignal | undefined,
): Promise<Response> => {
  const patience = new AbortController()
  const abort = () => patience.abort()
  const timer = setTimeout(abort, longestWait)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await fetch(fillPath(path, params) + toQueryString(query), {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: patience.signal,
    })
  } catch (cause) {
    signal?.throwIfAborted()
    const tookTooLong = patience.signal.aborted
    throw new Unreachable(tookTooLong ? 'The answer took too long.' : 'No answer came.', { cause, tookTooLong })
  } finally {
    clearTimeout(timer)
  }
}

const readJson = async (response: Response, signal: AbortSignal | undefined): Promise<unknown> => {
  try {
    return await response.json()
  } catch (cause) {
    signal?.throwIfAborted()
    throw new Unreachable('The answer was cut off, or was not ours.', { cause })
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
