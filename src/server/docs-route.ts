import type { FastifyRequest } from 'fastify'
import { Language } from '../contract/language.ts'
import { languageCookie } from '../contract/language-cookie.ts'
import { policyOfStyledPage } from './content-security-policy.ts'
import { preferredLanguage } from './preferred-language.ts'
import type { App } from './to-route.ts'
import { onceForEach } from './once-for-each.ts'
import { sendKept, toKept } from './send-kept.ts'

/** Describes the API to people: a page of its own, which needs no script and no other file. */
export const docsRoute = (app: App) => {
  const pageIn = onceForEach(async (language) => {
    // Not before somebody asks: the server starts without its words.
    const { docsPage } = await import('./openapi/page/docs-page.ts')
    const { html, style } = docsPage(language)
    return { page: toKept(html, 'text/html; charset=utf-8'), policy: policyOfStyledPage(style) }
  })

  app.get('/docs', async (request, reply) => {
    const language = languageOf(request)
    const { page, policy } = await pageIn(language)
    reply.headers({
      'content-language': language,
      'content-security-policy': policy,
      vary: 'Accept-Language, Cookie',
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
