import type { FastifyReply, FastifyRequest } from 'fastify'
import { isForPerson } from './for-person.ts'
import { headersOfAll } from './headers-of-all.ts'
import type { SendPage } from './pages/send-page.ts'
import { sendRefusal } from './send-refusal.ts'
import { toRefusal } from './to-refusal.ts'

/** Answers a request whose address no route can be looked for by, and which therefore passed none of the hooks. */
export const answerMalformed = (
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  sendPage: SendPage | null,
): void => {
  const refusal = toRefusal(error)
  reply.headers(headersOfAll)
  // The page that there is none at this address, which may have been typed or copied with a mistake.
  if (sendPage && isForPerson(request)) void sendPage(request, reply, refusal.status)
  else sendRefusal(refusal, request, reply)
}
