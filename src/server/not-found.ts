import type { FastifyReply, FastifyRequest } from 'fastify'
import { allowedMethods } from './allowed-methods.ts'
import { Refusal } from './refusal.ts'
import type { App } from './to-route.ts'

/** Answers what no route takes: another method, a page of the dashboard, or nothing there. */
export const notFound = (app: App, { sendPage }: { sendPage: (reply: FastifyReply) => FastifyReply }) => {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const allowed = allowedMethods(path)
    if (allowed.length > 0) {
      const list = allowed.join(', ')
      throw new Refusal(405, 'method_not_allowed', {
        values: { method: request.method, allowed: list },
        headers: { allow: list },
      })
    }
    if (isForPerson(request) && !isOfApi(path)) return sendPage(reply)
    throw new Refusal(404, 'path_not_found')
  })
}

const isForPerson = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html')

const isOfApi = (path: string): boolean => path === '/v1' || path.startsWith('/v1/')
