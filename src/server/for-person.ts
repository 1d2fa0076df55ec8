import type { FastifyRequest } from 'fastify'
import { allowedMethods } from './allowed-methods.ts'

/** Whether a browser asks for a page, to show it to somebody. What is of the API stays data to everybody. */
export const isForPerson = ({ method, headers, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html') && !isOfApi(url)

const isOfApi = (url: string): boolean => {
  const path = url.split('?')[0]!
  return path === '/v1' || path.startsWith('/v1/') || allowedMethods(path).length > 0
}
