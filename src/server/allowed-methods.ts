import { type Endpoint, endpoints } from '../contract/endpoints.ts'

/** The methods that the contract knows for a path; none when there is nothing at it. */
export const allowedMethods = (path: string): string[] => {
  const segments = path.split('/')
  const methods = Object.values(endpoints)
    .filter((endpoint) => matches(endpoint, segments))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return [...new Set(methods)]
}

const matches = ({ path }: Endpoint, segments: string[]): boolean => {
  const pattern = path.split('/')
  const fits = (part: string, at: number) => (part.startsWith(':') ? segments[at] !== '' : part === segments[at])
  return pattern.length === segments.length && pattern.every(fits)
}
