import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const name = 'virtual:built-files'

type Chunk = { file: string; css?: string[] }

/** Tells the service worker, which is built after the dashboard, what the dashboard is made of. */
export const builtFiles = (clientDirectory: string): Plugin => ({
  name: 'built-files',
  resolveId: (source) => (source === name ? `\0${name}` : null),
  load: (id) => (id === `\0${name}` ? `export const builtFiles = ${JSON.stringify(listFiles(clientDirectory))}` : null),
})

const listFiles = (directory: string) => {
  const read = (path: string) => readFileSync(join(directory, path), 'utf8')
  const manifest: Record<string, Chunk> = JSON.parse(read('.vite/manifest.json'))
  const hashed = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
  const unhashed = ['icon.svg', 'manifest.webmanifest']
  return [
    ...[...new Set(hashed)].map((path) => ({ url: `/${path}`, revision: null })),
    ...unhashed.map((path) => ({ url: `/${path}`, revision: revisionOf(read(path)) })),
    // The server puts the styles into it; it changes whenever one of the hashed names does.
    { url: '/shell.html', revision: revisionOf(read('index.html')) },
  ]
}

const revisionOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
