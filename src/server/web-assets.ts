import fastifyStatic from '@fastify/static'
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
    setHeaders: (reply, path) => void reply.header('cache-control', caching(path)),
  })
  // What the service worker keeps, to open the dashboard where no server answers.
  app.get('/shell.html', (_, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(document.html),
  )
}

/** Names under `assets` change with what is in them. The service worker is what tells of a new version. */
const caching = (path: string): string => {
  if (/[\\/]assets[\\/]/.test(path)) return 'public, max-age=31536000, immutable'
  return path.includes('service-worker.js') ? 'no-cache' : 'public, max-age=3600'
}
