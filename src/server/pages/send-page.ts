import type { FastifyReply, FastifyRequest } from 'fastify'
import type { KeysTaken, PageRequest } from '../../contract/rendered-page.ts'
import type { Session } from '../../contract/session.ts'
import { clientAddress } from '../client-address.ts'
import { newNonce, policyOfPage } from '../content-security-policy.ts'
import { preferredLanguages } from '../preferred-language.ts'
import { Refusal } from '../refusal.ts'
import type { App } from '../to-route.ts'
import type { BuiltDashboard } from './built-dashboard.ts'

/** A `status` that is known beforehand is the page's, whatever the page found. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply, status?: number) => Promise<FastifyReply>

/** Answers a request for a page of the dashboard with the page as its reader sees it. */
export const createSendPage = (
  app: App,
  { document, renderPage }: BuiltDashboard,
  { now, store, heard }: { now: () => number; store: Session['store']; heard: () => string },
): SendPage => {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  return async (request, reply, status) => {
    // A page shows what its reader may see, at this moment; it is asked for anew each time, on the way back, too.
    const nonce = newNonce()
    const html = document.htmlWith(nonce)
    reply
      .headers({ 'cache-control': 'private, no-store', 'content-security-policy': policyOfPage(nonce) })
      .type('text/html; charset=utf-8')
    // A server that is about to end answers what is asked of it, but asks itself nothing more.
    if (isClosing) return reply.send(html)
    try {
      const page = await renderPage({
        href: request.url,
        cookies: request.headers.cookie ?? '',
        languages: preferredLanguages(request.headers['accept-language']),
        now: now(),
        keysTaken: keysTaken(store),
        heard: heard(),
        ask: askAs(app, request),
        nonce,
        document: { html, filesOf: document.filesOf },
      })
      if ('redirectTo' in page) return await reply.redirect(page.redirectTo)
      return await reply.code(status ?? page.status).send(page.html)
    } catch (error) {
      request.log.error(error)
      // The browser can still render it.
      return reply.code(status ?? 200).send(html)
    }
  }
}

const keysTaken = ({ kind, can }: Session['store']): KeysTaken =>
  kind !== 'ourvoice' ? 'own' : can.includes('keys') ? 'both' : 'account'

/** Within the server: no socket, but every check that a request from outside goes through. */
const askAs = (app: App, request: FastifyRequest): PageRequest['ask'] => {
  // By these the session's cookie is judged.
  const { host, cookie, 'sec-fetch-site': site } = request.headers
  const theirs = Object.fromEntries(
    Object.entries({ host, cookie, 'sec-fetch-site': site }).filter(([, value]) => value !== undefined),
  )
  return async ({ method, url, headers: asked, body }) => {
    const { statusCode, payload } = await app.inject({
      method: method as 'GET',
      url,
      remoteAddress: clientAddress(request),
      headers: { ...asked, ...theirs },
      ...(body !== null && { payload: body }),
    })
    return { status: statusCode, body: payload }
  }
}

export const refusePage: SendPage = () => {
  throw new Refusal(404, 'dashboard_missing')
}
