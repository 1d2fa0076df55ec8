import type { FastifyReply, FastifyRequest } from 'fastify'
import { longestSession } from './sessions.ts'

const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: longestSession / 1000 } as const

/** The cookie that holds a browser's session token, out of reach of scripts, of other sites, and of neighbours under one domain. */
export const sessionCookie = { name: '__Host-flows_session', options: { ...options, secure: true } } as const

/** Its stand-in where a browser keeps no such cookie: over plain http. */
const plainCookie = { name: 'flows_session', options } as const

/** Gives the browser the token to keep. */
export const keepToken = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  if (isSecure(request)) reply.setCookie(sessionCookie.name, token, sessionCookie.options)
  if (mayBePlain(request)) reply.setCookie(plainCookie.name, token, plainCookie.options)
}

/** The token that came with a request; undefined when none did. */
export const readToken = (request: FastifyRequest): string | undefined =>
  request.cookies[sessionCookie.name] ?? (mayBePlain(request) ? request.cookies[plainCookie.name] : undefined)

export const forgetToken = (reply: FastifyReply): void => {
  for (const { name, options } of [sessionCookie, plainCookie]) {
    const { maxAge: _, ...place } = options
    reply.clearCookie(name, place)
  }
}

/**
 * Over https the plain cookie counts for nothing: a neighbour under one domain could have set it. On this machine it
 * goes along, since Safari keeps no secure cookie over http there either.
 */
const mayBePlain = (request: FastifyRequest): boolean => !isSecure(request) || isHere(hostOf(request))

/** A browser says `Sec-Fetch-Site` only where nobody can listen in. One too old for that tells its origin when it writes. */
const isSecure = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] !== undefined || headers.origin?.startsWith('https:') === true

/** Names and numbers of hosts. Anything else that somebody sends as one is not to be written into a page. */
const plainHost = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i

/** The address that a browser has this server at, as far as it says. */
export const originOf = (request: FastifyRequest): string => {
  const asked = hostOf(request)
  const host = plainHost.test(asked) ? asked : '127.0.0.1'
  return `${isSecure(request) && !isHere(host) ? 'https' : 'http'}://${host}`
}

/** As it was asked for. Fastify's own may be what a header of a proxy claims. */
const hostOf = ({ headers }: FastifyRequest): string => headers.host ?? ''

const isHere = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
