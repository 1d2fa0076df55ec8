import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { type FlowsApi, flowsApi } from './flows-api.ts'
import { accessKey, type FlowsServer, startFlowsServer } from './flows-server.ts'
import { watchAnswers } from './watch-answers.ts'

type Fixtures = {
  /** How many sample flows the server's database holds to begin with. */
  sample: { flows: number; executions: number }
  /** Whether the dashboard is a build that tells of more than faults. */
  isWatchful: boolean
  server: FlowsServer
  api: FlowsApi
  /** Messages that the test expects in the browser's console; any other error there fails it. */
  expected: { errors: RegExp[] }
}

/**
 * Each test has a server and a database of its own. `page` is signed in; a fault in the browser's console fails the
 * test, and so does an answer that is not as the API is described.
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
  page: async ({ context, server, expected }, provide) => {
    await signIn(context, server)
    const violations = watchPolicy(context, expected.errors)
    const page = await context.newPage()
    const faults = watchFaults(page, expected.errors)
    const misfits = watchAnswers(page)
    await provide(page)
    expect(await misfits(), 'answers that are not as /openapi.json says').toEqual([])
    expect(faults, 'faults in the console of the browser').toEqual([])
    expect(violations, 'what the policy of a page forbids').toEqual([])
  },
})

export const signIn = async (context: BrowserContext, server: FlowsServer, key = accessKey): Promise<void> => {
  const response = await context.request.post(`${server.url}/session`, { data: { key } })
  expect(response.status()).toBe(200)
}

/** A browser that blocks service workers says so. */
const ofTheTest = /Service Worker registration blocked by Playwright/

export const watchFaults = (page: Page, expected: RegExp[]): string[] => {
  const faults: string[] = []
  const note = (text: string) => {
    if (![ofTheTest, ...expected].some((pattern) => pattern.test(text))) faults.push(text)
  }
  page.on('pageerror', (error) => note(error.stack ?? error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text())
  })
  return faults
}

/** What any page of the context does that its policy forbids. */
const watchPolicy = (context: BrowserContext, expected: RegExp[]): string[] => {
  const violations: string[] = []
  context.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy/.test(text) && !expected.some((pattern) => pattern.test(text))) violations.push(text)
  })
  return violations
}

export { accessKey, expect }
