import { builtFiles } from 'virtual:built-files'
import { ExpirationPlugin } from 'workbox-expiration'
import { enable as enableNavigationPreload } from 'workbox-navigation-preload'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst, NetworkOnly } from 'workbox-strategies'
import {
  answerStore,
  docsStore,
  isKept,
  isOfApi,
  longestForAnswers,
  longestForPages,
  mostAnswers,
  mostPages,
  outdatedBy,
  outdatesKept,
  pageStore,
} from '../api/kept.ts'
import { forgetKept, keepUnlessForgotten } from './forget-kept.ts'
import { KeptFirst } from './kept-first.ts'
import { keepRendered } from './keep-rendered.ts'
import { giveUp, untilGivenUp } from './give-up.ts'
import { dateKept, markKept } from './mark-kept.ts'
import { wholeAnswer } from './whole-answer.ts'

declare const self: ServiceWorkerGlobalScope

/** In seconds: a line that is silent for so long is taken for dead, and what was kept is shown. */
const patience = 10

// The dashboard itself, as it was built: it opens on a dead line, and parts of it that load later are there after an
// update of the server, which no longer has them.
precacheAndRoute(builtFiles)
cleanupOutdatedCaches()
enableNavigationPreload()

// No page of the dashboard: it is kept as it was read.
registerRoute(
  ({ url, sameOrigin, request }) => sameOrigin && request.mode === 'navigate' && url.pathname === '/docs',
  new NetworkFirst({ cacheName: docsStore, networkTimeoutSeconds: patience }),
)

/** The bare document: from it the browser renders any page. */
const openWithoutServer = { handlerDidError: () => matchPrecache('/shell.html') }

// A list that was seen opens as it was, with its age, and the page asks what is so now.
const lists = new KeptFirst({
  cacheName: pageStore,
  networkTimeoutSeconds: patience,
  plugins: [
    new ExpirationPlugin({ maxEntries: mostPages, maxAgeSeconds: longestForPages }),
    keepUnlessForgotten,
    keepRendered(pageStore),
    dateKept,
    openWithoutServer,
  ],
})
registerRoute(
  ({ url, sameOrigin, request }) => sameOrigin && request.mode === 'navigate' && url.pathname === '/flows',
  lists,
)

registerRoute(
  ({ url, sameOrigin, request }) => sameOrigin && request.mode === 'navigate' && !isOfApi(url.pathname),
  new NetworkOnly({ networkTimeoutSeconds: patience, plugins: [openWithoutServer] }),
)

// What was read is kept, and comes back only where no answer does.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKept(url.pathname),
  new NetworkFirst({
    cacheName: answerStore,
    networkTimeoutSeconds: patience,
    plugins: [
      new ExpirationPlugin({ maxEntries: mostAnswers, maxAgeSeconds: longestForAnswers }),
      untilGivenUp,
      wholeAnswer,
      keepUnlessForgotten,
      dateKept,
      markKept,
    ],
  }),
)

// After a write, what was read of it before is no longer how things stand; and after the session, it is nobody's.
const forgetAfterWrite = async ({ request }: { request: Request }): Promise<Response> => {
  const response = await fetch(request)
  if (response.ok) await forgetKept(outdatedBy(new URL(request.url).pathname))
  return response
}
for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'] as const)
  registerRoute(({ url, sameOrigin }) => sameOrigin && outdatesKept(url.pathname, method), forgetAfterWrite, method)

// Pages of the version before ask for files that are gone.
self.addEventListener('activate', (event) => event.waitUntil(self.caches.delete(pageStore)))

// A new version waits until the page asks for it, so that nobody's page changes under their hands.
self.addEventListener('message', (event) => {
  const { data, ports, source } = event
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
  // One that came before there was anyone to keep it, or as data.
  if (data?.type === 'KEEP_LIST') {
    const request = new Request('/flows', { headers: { accept: 'text/html' }, redirect: 'manual' })
    event.waitUntil(Promise.all(lists.handleAll({ request, event })))
  }
  if (data?.type === 'GIVE_UP' && source instanceof Client) giveUp(source.id, data)
  if (data?.type === 'HAS_FILE') ports[0]?.postMessage(builtFiles.some(({ url }) => url === data.url))
})
