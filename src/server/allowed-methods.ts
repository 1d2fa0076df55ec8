import type { Endpoint } from '../contract/endpoint.ts'
import { endpoints } from '../contract/endpoints.ts'

/** In the order in which they are told. */
const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE']

/** Where the API is described to people: a page, and nothing of the contract. */
export const docsPath = '/docs'

/** The methods that a path takes; none when there is nothing at it, or only a page of the dashboard. */
export const allowedMethods = (path: string): string[] => {
  const segments = path.split('/')
  const known = new Set<string>(
    Object.values(endpoints)
      .filter((endpoint) => matches(endpoint, segments))
      .map(({ method }) => method),
  )
  if (path === docsPath) known.add('GET')
  if (known.has('GET')) known.add('HEAD')
  return methods.filter((method) => known.has(method))
}

const matches = ({ path }: Endpoint, segments: string[]): boolean => {
  const pattern = path.split('/')
  const fits = (part: string, at: number) => (part.startsWith(':') ? segments[at] !== '' : part === segments[at])
  return pattern.length === segments.length && pattern.every(fits)
}
