import type { FastifyRequest } from 'fastify'
import { Language } from '../contract/language.ts'
import { languageCookie } from '../contract/language-cookie.ts'
import { docsPath } from './allowed-methods.ts'
import { policyOfStyledPage } from './content-security-policy.ts'
import { preferredLanguage } from './preferred-language.ts'
import { originOf } from './session/session-cookie.ts'
import type { App } from './to-route.ts'
import { onceForEach } from './once-for-each.ts'
import { sendKept, toKept } from './send-kept.ts'

/** Describes the API to people: a page of its own, which needs no script and no other file. */
export const docsRoute = (app: App) => {
  const pageIn = onceForEach(async (language) => {
    // Not before somebody asks: the server starts without its words.
    const { docsPage, anyOrigin } = await import('./openapi/page/docs-page.ts')
    const { html, style } = docsPage(language)
    return { htmlFor: (origin: string) => html.replaceAll(anyOrigin, origin), policy: policyOfStyledPage(style) }
  })

  app.get(docsPath, async (request, reply) => {
    const language = languageOf(request)
    const { htmlFor, policy } = await pageIn(language)
    // Not kept: anybody can ask under as many names as they like. Its etag is of the page with the name in it.
    const page = toKept(htmlFor(originOf(request)), 'text/html; charset=utf-8')
    reply.headers({
      'content-language': language,
      'content-security-policy': policy,
      vary: 'Accept-Language, Cookie, Sec-Fetch-Site',
    })
    return sendKept(page, request, reply)
  })
}

/** What the address asks for, else what the reader chose in the dashboard, else what the browser wants. */
const languageOf = ({ query, cookies, headers }: FastifyRequest): Language => {
  const asked = [(query as { language?: unknown }).language, cookies[languageCookie]]
  const chosen = asked.map((word) => Language.safeParse(word)).find(({ success }) => success)
  return chosen?.data ?? preferredLanguage(headers['accept-language'])
}
