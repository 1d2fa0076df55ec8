import type * as z from 'zod/mini'
import { isRefusalKey, type RefusalKey, type Wording } from '../contract/refusal-words.ts'
import { Refusal } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** Turns what a schema of the contract found wrong in a body into a refusal. */
export const refuseBody = (issues: Issue[]): Refusal => refuseFields(issues, fieldOf, keyOf)

/** The same for a query, where a parameter may also be unknown or given twice. */
export const refuseQuery = (issues: Issue[], schema: z.ZodMiniType, query: Record<string, unknown>): Refusal => {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown) return refuseParameters(unknown.keys, schema)
  return refuseFields(issues, parameterOf, (issue) =>
    Array.isArray(query[parameterOf(issue)]) ? 'parameter_repeated' : keyOf(issue),
  )
}

const refuseFields = (
  issues: Issue[],
  toField: (issue: Issue) => string,
  toKey: (issue: Issue) => RefusalKey,
): Refusal => {
  const errors: Record<string, Wording[]> = {}
  for (const issue of issues.map(firstAlternative)) {
    const values = issue.code === 'custom' ? issue.params : undefined
    const wordings = (errors[toField(issue)] ??= [])
    wordings.push({ key: toKey(issue), values })
  }
  return new Refusal(422, 'request_invalid', { errors })
}

/** Enough to find the mistake; a request with thousands of parameters is not repeated back. */
const mostNamed = 5
const longestNamed = 50

const refuseParameters = (unknown: string[], schema: z.ZodMiniType): Refusal => {
  const named = unknown.slice(0, mostNamed).map((name) => name.slice(0, longestNamed).toWellFormed())
  const { shape = {} } = schema.def as { shape?: object }
  return new Refusal(400, 'parameter_unknown', {
    values: {
      unknown: named.join(', ') + (unknown.length > mostNamed ? ' …' : ''),
      allowed: Object.keys(shape).join(', '),
    },
  })
}

/** Where a value fits none of several forms, the first form is the usual one: say what it lacks. */
const firstAlternative = (issue: Issue): Issue => {
  const first = issue.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined
  return first ? { ...first, path: [...issue.path, ...first.path] } : issue
}

/** In a body as Laravel names them: `to.1` is the second of the numbers. */
const fieldOf = ({ path }: Issue): string => path.join('.') || 'body'

const parameterOf = ({ path }: Issue): string => String(path[0])

const keyOf = ({ message, path }: Issue): RefusalKey => {
  if (isRefusalKey(message)) return message
  return path.length === 0 ? 'body_missing' : 'value_invalid'
}
