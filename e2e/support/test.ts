import { type BrowserContext, expect, test as base } from '@playwright/test'
import { type FlowsApi, flowsApi } from './flows-api.ts'
import { accessKey, type FlowsServer, startFlowsServer } from './flows-server.ts'
import { watchContext } from './watch-context.ts'

type Fixtures = {
  /** How many sample flows the server's database holds to begin with. */
  sample: { flows: number; executions: number }
  /** Whether the dashboard is a build that tells of more than faults. */
  isWatchful: boolean
  server: FlowsServer
  api: FlowsApi
  /** Messages that the test expects in the browser's console; any other error there fails it. */
  expected: { errors: RegExp[] }
  /** Holds the pages of another context to the same as those of the test's own. */
  watch: (context: BrowserContext) => void
}

/**
 * Each test has a server and a database of its own. `page` is signed in; a fault in the console of it or another page
 * of its context fails the test, and so does an answer that is not as the API is described.
 */
export const test = base.extend<Fixtures>({
  sample: [{ flows: 0, executions: 0 }, { option: true }],
  isWatchful: [false, { option: true }],
  expected: [{ errors: [] }, { option: true }],
  server: async ({ sample, isWatchful }, provide) => {
    const server = await startFlowsServer({ ...sample, isWatchful })
    await provide(server)
    await server.stop()
  },
  api: async ({ server }, provide) => provide(flowsApi(server.url)),
  baseURL: async ({ server }, provide) => provide(server.url),
  watch: async ({ context, expected }, provide) => {
    const watched = [watchContext(context, expected.errors)]
    await provide((other) => void watched.push(watchContext(other, expected.errors)))
    for (const amiss of watched)
      expect(await amiss(), 'what was amiss on the pages of a context').toEqual({ misfits: [], faults: [] })
  },
  // oxlint-disable-next-line no-unused-vars -- Playwright reads the names that a fixture takes; this one watches
  page: async ({ context, server, watch: _ }, provide) => {
    await signIn(context, server)
    await provide(await context.newPage())
  },
})

export const signIn = async (context: BrowserContext, server: FlowsServer, key = accessKey): Promise<void> => {
  const response = await context.request.post(`${server.url}/session`, { data: { key } })
  expect(response.status()).toBe(200)
}

export { accessKey, expect }
