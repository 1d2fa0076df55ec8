import type { FastifyReply, FastifyRequest } from 'fastify'
import { preferredLanguage } from './preferred-language.ts'
import { type Refusal, toProblem } from './refusal.ts'

/** Answers with a refusal, in the language that the reader prefers. */
export const sendRefusal = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const language = preferredLanguage(request.headers['accept-language'])
  return reply
    .code(refusal.status)
    .headers({ ...refusal.details.headers, 'content-language': language, vary: 'Accept-Language' })
    .send(toProblem(refusal, language))
}
