import type { FastifyReply, FastifyRequest } from 'fastify'
import { allowedMethods } from './allowed-methods.ts'
import { isForPerson } from './for-person.ts'
import type { SendPage } from './pages/send-page.ts'
import { Refusal } from './refusal.ts'
import type { App } from './to-route.ts'

/** Answers what no other route takes: another method, a page of the dashboard, or nothing there. */
export const notFound = (app: App, { sendPage }: { sendPage: SendPage }) => {
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!
    const allowed = allowedMethods(path)
    // A path whose id is longer than any of ours is taken by no route, though its method would be.
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      const list = allowed.join(', ')
      throw new Refusal(405, 'method_not_allowed', {
        values: { method: request.method, allowed: list },
        headers: { allow: list },
      })
    }
    if (isForPerson(request)) return sendPage(request, reply)
    throw new Refusal(404, 'path_not_found')
  }
  app.setNotFoundHandler(answer)
  // A route of its own, so that pages are compressed like all else.
  app.get('/*', answer)
}
