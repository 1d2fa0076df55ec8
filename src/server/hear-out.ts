import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Throws away what still comes of a body, for as long as a request may take. A connection that is closed while its
 * client is sending takes the answer with it: they would learn that it broke, and not why.
 */
export const hearOut = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.removeHeader('connection')
  request.raw.resume()
}
