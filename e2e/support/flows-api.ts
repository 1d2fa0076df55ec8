import type { AccessKey, MadeAccessKey } from '../../src/contract/access-key.ts'
import type { Flow } from '../../src/contract/flow.ts'
import type { Ability } from '../../src/contract/session.ts'
import { accessKey } from './flows-server.ts'

/** The API as a program uses it, to arrange what a test needs and to look at what became of it. */
export const flowsApi = (url: string, key = accessKey) => {
  const request = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
  return {
    createFlow: async (flow: Partial<Flow>): Promise<Flow> =>
      (await request('POST', '/v1/flows', { type: 'voice', ...flow })).data,
    getFlow: async (id: string): Promise<Flow> => (await request('GET', `/v1/flows/${id}`)).data,
    updateFlow: async (id: string, patch: Partial<Flow>): Promise<Flow> =>
      (await request('PATCH', `/v1/flows/${id}`, patch)).data,
    deleteFlow: async (id: string) => void (await request('DELETE', `/v1/flows/${id}`)),
    listFlows: async (query = ''): Promise<{ data: Flow[]; meta: { total: number } }> =>
      request('GET', `/v1/flows${query}`),
    makeKey: async (name: string, ...abilities: Ability[]): Promise<MadeAccessKey> =>
      (await request('POST', '/keys', { name, abilities })).data,
    revokeKey: async (id: string) => void (await request('DELETE', `/keys/${id}`)),
    listKeys: async (): Promise<AccessKey[]> => (await request('GET', '/keys')).data,
    reportExecution: async (id: string, report: Record<string, unknown>) =>
      void (await request('POST', `/v1/flows/${id}/executions`, report)),
  }
}

export type FlowsApi = ReturnType<typeof flowsApi>
