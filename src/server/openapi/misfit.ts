import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isJson } from '../../contract/json-text.ts'
import type { Method, Operation } from './document-types.ts'
import { openApiDocument } from './open-api-document.ts'

export type SentAnswer = { method: string; url: string; status: number; body: string }

/**
 * What in an answer isn't as the description of the API says; null when all is, and where it says nothing of the path.
 * For tests: an answer that is not described is a mistake in the one or in the other.
 */
export const misfit = ({ method, url, status, body }: SentAnswer): string | null => {
  const path = templateOf(url)
  if (path === undefined) return null
  const key = method === 'HEAD' ? 'get' : method.toLowerCase()
  const operation = paths[path]![key as Method]
  const call = `${method} ${path} ${status}`
  if (!operation) return misfitOfOtherMethod(call, status, method === 'HEAD' ? '' : body)

  const answer = operation.responses[status]
  if (!answer) return `${call} is not described. It answered ${body.slice(0, 200)}`
  if (method === 'HEAD' || !answer.content) return body === '' ? null : `${call} has a body, and none is described.`
  return misfitOfBody(call, body, checkOf(path, key, status))
}

const { paths, components } = openApiDocument('en')

const templateOf = (url: string): string | undefined => {
  const segments = url.split('?')[0]!.split('/')
  const fits = (part: string, at: number) => (part.startsWith('{') ? segments[at] !== '' : part === segments[at])
  return Object.keys(paths).find((path) => {
    const parts = path.split('/')
    return parts.length === segments.length && parts.every(fits)
  })
}

/** A method that the path doesn't take; an address or a body that can't be read is noticed before. */
const ofOtherMethods = [400, 404, 405, 413, 415, 422]

const misfitOfOtherMethod = (call: string, status: number, body: string): string | null => {
  if (!ofOtherMethods.includes(status)) return `${call} is answered to a method that is not described.`
  return body === '' ? null : misfitOfBody(call, body, checkProblem)
}

const misfitOfBody = (call: string, body: string, check: ValidateFunction): string | null => {
  if (!isJson(body)) return `${call} is not JSON: ${body.slice(0, 200)}`
  if (check(JSON.parse(body))) return null
  const wrong = (check.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'the body'} ${message}`)
  return `${call} doesn't fit its description: ${wrong.join('; ')}`
}

// The document is no schema itself; what stands around its schemas is none of the checker's business.
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema({ $id: 'api', paths, components })

const checks = new Map<string, ValidateFunction>()

const checkOf = (path: string, method: string, status: number): ValidateFunction => {
  const steps: (keyof Operation | string | number)[] = [
    'paths',
    path,
    method,
    'responses',
    status,
    'content',
    'application/json',
    'schema',
  ]
  const pointer = steps
    .map((step) => encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const check = checks.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` })
  checks.set(pointer, check)
  return check
}

const checkProblem = ajv.compile({ $ref: 'api#/components/schemas/Problem' })
