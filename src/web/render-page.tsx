import type { QueryClient } from '@tanstack/react-query'
import {
  createRequestHandler,
  getSsrStatus,
  RouterServer,
  transformHtmlStringWithRouter,
} from '@tanstack/react-router/ssr/server'
import { renderToString } from 'react-dom/server'
import type { PageRequest, RenderPage } from '../contract/rendered-page.ts'
import type { Send } from './api/call.ts'
import { createQueryClient } from './api/query-client.ts'
import { withScriptsPostponed } from './document-scripts.ts'
import { fillDocument } from './fill-document.ts'
import { loadMessages } from './i18n/messages.ts'
import { handOver, readQueries } from './handover.ts'
import { createAppRouter } from './router.tsx'
import { endSession } from './session/session-queries.ts'
import { readPreferences } from './shell/preferences.ts'
import 'virtual:theme-variables.css'
import './styles.css'

/** Renders one page at the server, with the data that it shows, as the browser then takes it over. */
export const renderPage: RenderPage = async ({
  href,
  cookies,
  languages,
  now,
  keysTaken,
  heard,
  nonce,
  ask,
  document,
}) => {
  const preferences = readPreferences(cookies, languages)
  await loadMessages(preferences.language)
  const send = sender(ask, preferences.language)
  const queryClient = createQueryClient({ onSignedOut: endSession, send })
  const handle = createRequestHandler({
    createRouter: () => createAppRouter({ queryClient, preferences, now, keysTaken, nonce, handOver }),
    request: new Request(`http://localhost${href}`),
  })
  const response = await handle(async ({ router }) => {
    const html = fillDocument(document, {
      preferences,
      nonce,
      heard,
      markup: renderToString(<RouterServer router={router} />),
      routes: router.state.matches.map(({ routeId }) => routeId),
    })
    return new Response(withScriptsPostponed(await transformHtmlStringWithRouter(router, html)), {
      status: failureOf(queryClient) ?? getSsrStatus(router),
    })
  })
  const redirectTo = response.headers.get('location')
  if (redirectTo !== null) return { redirectTo }
  return { status: response.status, html: await response.text() }
}

/** The status of a page that could not read all that it shows; a session that has ended is no failure. */
const failureOf = (client: QueryClient): number | undefined => {
  const failed = readQueries(client).find(
    (query) => 'unreachable' in query || ('refused' in query && query.refused.status !== 401),
  )
  return failed && ('refused' in failed ? failed.refused.status : 503)
}

const sender = (ask: PageRequest['ask'], language: string): Send => {
  return async (url, { method = 'GET', headers, body }) => {
    const answer = await ask({
      method,
      url,
      headers: { ...(headers as Record<string, string>), 'accept-language': language },
      body: (body ?? null) as string | null,
    })
    return new Response(answer.body === '' ? null : answer.body, { status: answer.status })
  }
}
