import type { FlowDraft, FlowPatch } from '../../contract/flow-draft.ts'
import type { Flow } from '../../contract/flow.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { type Answer, createExchange, type Limits, type Sent } from './exchange.ts'
import { flowPaths } from './flow-paths.ts'
import { type FlowPage, readFlowPage, readOneFlow } from './read-flow-page.ts'
import { readJson } from './read-json.ts'
import { readRefusal, secondsOf } from './read-refusal.ts'
import { UpstreamFault } from './upstream-fault.ts'
import { UpstreamRefused } from './upstream-refused.ts'

/** What can be a key at all; anything else would not even be a header. */
const possibleKey = /^[\x21-\x7e]{1,512}$/

type Options = {
  limits?: Limits
  breaker?: ReturnType<typeof createCircuitBreaker>
  /** Called when the service no longer takes an account's key: the refusal for whoever asked. */
  refuseKey?: (key: string) => UpstreamRefused
}
type Asked = { method: Sent['method']; path: string; body?: object; deadline: number }

/** What the service's list takes besides a page: the documented filters on executions. */
export type FlowPageQuery = { page: number; limit: number; filters: Record<string, string> }

export type UpstreamClient = ReturnType<typeof createUpstreamClient>
/** The calls of one account. Each must be answered before its `deadline`, on the clock of `performance.now()`. */
export type UpstreamAccount = ReturnType<UpstreamClient['account']>

/**
 * Speaks to the real Our Voice service at `url`. Throws `UpstreamRefused` when it says no, and `UpstreamFault` when it
 * can't be reached, is silent, or says what can't be read.
 */
export const createUpstreamClient = (
  url: URL,
  { limits, breaker = createCircuitBreaker(), refuseKey = refuseAnyKey }: Options = {},
) => {
  const exchange = createExchange(url, limits)

  const ask = async (key: string, { method, path, body, deadline }: Asked): Promise<Answer> => {
    // What waited too long for its turn never leaves, and says nothing of the service.
    if (performance.now() >= deadline) throw new UpstreamFault('unreachable')
    const answer = await breaker.run(async () => {
      const headers = {
        accept: 'application/json',
        'accept-encoding': 'identity',
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
      }
      const answer = await exchange.send({
        method,
        path,
        headers,
        deadline,
        ...(body && { body: JSON.stringify(body) }),
      })
      // The service itself is there where a single request fails.
      if (answer.status <= 500) return answer
      throw new UpstreamFault('silent', { retryAfter: secondsOf(answer.retryAfter, 5) })
    })
    if (answer.status === 500) throw new UpstreamFault('silent')
    // A redirect is not followed; where it leads is nobody's business.
    if (answer.status < 200 || (answer.status >= 300 && answer.status < 400)) throw new UpstreamFault('unreadable')
    return answer
  }

  const account = (key: string) => {
    const refusalOf = ({ status, retryAfter, text }: Answer): UpstreamRefused =>
      status === 401 ? refuseKey(key) : readRefusal({ status, retryAfter, body: readLoosely(text), accountKey: key })

    /** The answer, or null when there is no such flow. */
    const askOfFlow = async (path: string | null, asked: Omit<Asked, 'path'>): Promise<Answer | null> => {
      if (path === null) return null
      const answer = await ask(key, { ...asked, path })
      if (answer.status === 404) return null
      if (answer.status >= 400) throw refusalOf(answer)
      return answer
    }

    const isDone = async (path: string | null, asked: Omit<Asked, 'path'>): Promise<boolean> => {
      const answer = await askOfFlow(path, asked)
      // The service says nothing more, or says it in JSON; some page in between has done nothing.
      if (answer && answer.text.trim() !== '') readJson(answer.text)
      return answer !== null
    }

    return {
      listFlows: async ({ page, limit, filters }: FlowPageQuery, deadline: number): Promise<FlowPage> => {
        const query = new URLSearchParams({ page: String(page), limit: String(limit), ...filters })
        const answer = await ask(key, { method: 'GET', path: `${flowPaths.all}?${query}`, deadline })
        if (answer.status === 404) throw new UpstreamFault('unreadable')
        if (answer.status >= 400) throw refusalOf(answer)
        return readFlowPage(readJson(answer.text))
      },

      findFlow: async (id: string, deadline: number): Promise<Flow | null> => {
        const answer = await askOfFlow(flowPaths.one(id), { method: 'GET', deadline })
        return answer && readOneFlow(readJson(answer.text))
      },

      createFlow: async (draft: FlowDraft, deadline: number): Promise<Flow> => {
        const answer = await ask(key, { method: 'POST', path: flowPaths.all, body: draft, deadline })
        if (answer.status === 404) throw new UpstreamFault('unreadable')
        if (answer.status >= 400) throw refusalOf(answer)
        return readOneFlow(readJson(answer.text))
      },

      /** The flow as the answer shows it; a fault of kind `unreadable` when it shows none. */
      updateFlow: async (id: string, changes: FlowPatch, deadline: number): Promise<Flow | null> => {
        const answer = await askOfFlow(flowPaths.one(id), { method: 'PATCH', body: changes, deadline })
        return answer && readOneFlow(readJson(answer.text))
      },

      /** False when there is no such flow. */
      deleteFlow: (id: string, deadline: number): Promise<boolean> =>
        isDone(flowPaths.one(id), { method: 'DELETE', deadline }),

      /** False when there is no such flow. */
      startFlow: (id: string, deadline: number): Promise<boolean> =>
        isDone(flowPaths.start(id), { method: 'POST', deadline }),
    }
  }

  return {
    account,

    /** Whether the service takes this key; told by a look at one flow of the account. */
    takesKey: async (key: string, deadline: number): Promise<boolean> => {
      if (!possibleKey.test(key)) return false
      const path = `${flowPaths.all}?page=1&limit=1`
      const answer = await ask(key, { method: 'GET', path, deadline })
      if (answer.status === 401 || answer.status === 403) return false
      if (answer.status >= 400) throw readRefusal({ ...answer, body: readLoosely(answer.text), accountKey: key })
      // Whatever answers must be the service, not some page in between that lets everybody in.
      readFlowPage(readJson(answer.text))
      return true
    },

    close: () => exchange.close(),
  }
}

const refuseAnyKey = () => new UpstreamRefused(401, 'account_key_refused')

/** What is said with a refusal may be no JSON: it is a refusal all the same. */
const readLoosely = (text: string): unknown => {
  try {
    return readJson(text)
  } catch {
    return null
  }
}
