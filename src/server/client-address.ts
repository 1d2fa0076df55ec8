import type { FastifyRequest } from 'fastify'
import { isIP } from 'node:net'

/**
 * The address that a request comes from; behind a trusted proxy, the one that it tells. What a proxy tells and is no
 * address, as one with its port, would be another with each connection: its own counts then.
 */
export const clientAddress = ({ ip, socket }: FastifyRequest): string => (isIP(ip) ? ip : (socket.remoteAddress ?? ip))
