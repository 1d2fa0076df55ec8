import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'
import type { App } from './to-route.ts'

/**
 * Serves the built dashboard in `directory`, compressed beforehand where the build left a file for it. Returns how a
 * page is answered: all of them begin with the same document.
 */
export const webAssets = async (app: App, directory: string | undefined) => {
  if (directory === undefined || !existsSync(join(directory, 'index.html'))) return refusePage
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', caching(path)),
  })
  return (reply: FastifyReply): FastifyReply => reply.sendFile('index.html')
}

/** Names under `assets` change with what is in them; the document must be asked for each time. */
const caching = (path: string): string => {
  if (/[\\/]assets[\\/]/.test(path)) return 'public, max-age=31536000, immutable'
  return /index\.html(\.\w+)?$/.test(path) ? 'no-cache' : 'public, max-age=3600'
}

const refusePage = (): never => {
  throw new Refusal(404, 'dashboard_missing')
}
