import fastifyStatic from '@fastify/static'
import { newNonce, policyOfPage, policyOfWorker } from './content-security-policy.ts'
import type { BuiltDashboard } from './pages/built-dashboard.ts'
import type { App } from './to-route.ts'

/** Serves the built files, compressed beforehand where the build left a file for it. */
export const webAssets = async (app: App, { clientDirectory, document }: BuiltDashboard): Promise<void> => {
  await app.register(fastifyStatic, {
    root: clientDirectory,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', caching(path))
      if (isWorker(path)) reply.header('content-security-policy', policyOfWorker)
    },
  })
  // What the service worker keeps, to open the dashboard where no server answers.
  app.get('/shell.html', (_, reply) => {
    const nonce = newNonce()
    return reply
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': policyOfPage(nonce) })
      .type('text/html; charset=utf-8')
      .send(document.htmlWith(nonce))
  })
}

/** Names under `assets` change with what is in them. The service worker is what tells of a new version. */
const caching = (path: string): string => {
  if (/[\\/]assets[\\/]/.test(path)) return 'public, max-age=31536000, immutable'
  return isWorker(path) ? 'no-cache' : 'public, max-age=3600'
}

const isWorker = (path: string): boolean => path.includes('service-worker.js')
