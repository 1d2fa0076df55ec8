import type { Query, QueryClient, QueryFunctionContext } from '@tanstack/react-query'
import { pageHeaders, type Send } from '../api/call.ts'
import { isRefused, Refused } from '../api/refused.ts'

/** What was found is no longer there. */
export const gone = Symbol('gone')

/** It is not to be had, as after a session has ended. */
export const refused = Symbol('refused')

/**
 * How it is now what a query found, apart from what is shown; undefined when no answer comes. Nobody waits for it, so
 * nobody is told of that.
 */
export const readAgain = async (client: QueryClient, { options, queryKey, meta }: Query): Promise<unknown> => {
  if (typeof options.queryFn !== 'function') return undefined
  const giveUp = new AbortController()
  const send: Send = async (url, request) => {
    try {
      const headers = { ...request.headers, ...pageHeaders, 'accept-language': document.documentElement.lang }
      const response = await fetch(url, { ...request, headers })
      if (!response.headers.has('flows-kept-at')) return response
      throw new Error('The answer is one that the device had kept.')
    } catch (error) {
      // What was given up is no sign of a dead line.
      giveUp.abort()
      throw error
    }
  }
  try {
    // How the answer is sent for goes along as for the server that renders pages.
    return await options.queryFn({ client, queryKey, meta, signal: giveUp.signal, send } as QueryFunctionContext)
  } catch (error) {
    if (isRefused(error, 404)) return gone
    return error instanceof Refused && error.status < 500 ? refused : undefined
  }
}
