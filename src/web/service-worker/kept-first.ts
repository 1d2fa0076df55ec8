import type { StrategyHandler } from 'workbox-strategies'
import { NetworkFirst } from 'workbox-strategies'

/** As a reader asks who loads a page anew. */
const askedAnew: RequestCache[] = ['no-cache', 'reload']

/** What was kept comes at once, while it is fetched anew for the next time. Whoever asks for it anew gets it anew. */
export class KeptFirst extends NetworkFirst {
  // oxlint-disable-next-line no-underscore-dangle -- so Workbox calls it
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const kept = askedAnew.includes(request.cache) ? undefined : await handler.cacheMatch(request)
    // oxlint-disable-next-line no-underscore-dangle
    if (!kept) return super._handle(request, handler)
    void handler.waitUntil(handler.fetchAndCachePut(request).catch(() => {}))
    return kept
  }
}
