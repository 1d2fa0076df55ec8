import * as fc from 'fast-check'
import { refusalWords } from '../../contract/refusal-words.ts'
import { misfit } from '../openapi/misfit.ts'
import { type FuzzedServer, startFuzzedServer } from './fuzzed-server.ts'
import { generatedRequest } from './generated-request.ts'
import type { GeneratedRequest } from './request-parts.ts'

export type FuzzReport = { statuses: Map<number, number>; failure: string | null }

/** Sends generated requests to a server on an empty database, and looks at each answer, and in the end at what they may not have touched. */
export const fuzz = async (databaseUrl: string, requests: number, seed: number): Promise<FuzzReport> => {
  const server = await startFuzzedServer(databaseUrl)
  const statuses = new Map<number, number>()
  const property = fc.asyncProperty(generatedRequest(server), async (generated) => {
    const { request, answer } = await server.send(generated)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const wrong = wrongWith(request, answer)
    if (wrong) throw new Error(`${wrong}\n${JSON.stringify(request)}`)
  })
  const run = await fc.check(property, { numRuns: requests, seed, endOnFailure: false })
  const failure = run.failed ? failureOf(run) : await touched(server)
  await server.stop()
  return { statuses, failure }
}

type Answer = { status: number; body: string }

const wrongWith = ({ method, url }: GeneratedRequest, { status, body }: Answer): string | null => {
  if (status >= 500) return `${status}: ${body}`
  if (status >= 400 && method !== 'HEAD' && !isProblem(body)) return `${status} without a sentence: ${body}`
  return misfit({ method, url, status, body })
}

/** Where our sentences take values. What was sent may stand in braces, too, and is told again as it is. */
const gaps = new Set(JSON.stringify(refusalWords).match(/\{\w+\}/g))

const isProblem = (body: string): boolean => {
  try {
    const { message } = JSON.parse(body) as { message?: unknown }
    return typeof message === 'string' && message.length > 0 && ![...gaps].some((gap) => message.includes(gap))
  } catch {
    return false
  }
}

const failureOf = ({ counterexample, errorInstance, numShrinks }: fc.RunDetails<[GeneratedRequest]>): string =>
  [
    (errorInstance as Error | null)?.message ?? 'failed',
    `The request, made smaller ${numShrinks} times: ${JSON.stringify(counterexample?.[0], null, 2)}`,
  ].join('\n')

const touched = async (server: FuzzedServer): Promise<string | null> => {
  const { before, now } = await server.lookAtGuarded()
  return before === now ? null : `A flow changed that no request was allowed to change:\n${before}\n${now}`
}
