import fastifyStatic from '@fastify/static'
import type { App } from './to-route.ts'

/** Serves the built files in `directory`, compressed beforehand where the build left a file for it. */
export const webAssets = async (app: App, directory: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', caching(path)),
  })
}

/** Names under `assets` change with what is in them. */
const caching = (path: string): string =>
  /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
