import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuiltDocument, RenderPage } from '../../contract/rendered-page.ts'

/** The dashboard as the build left it in a directory: what is sent to browsers, and what renders its pages here. */
export type BuiltDashboard = {
  clientDirectory: string
  document: Pick<BuiltDocument, 'filesOf'> & { htmlWith: (nonce: string) => string }
  renderPage: RenderPage
}

export const loadBuiltDashboard = async (directory: string): Promise<BuiltDashboard | null> => {
  const clientDirectory = join(directory, 'client')
  const read = (path: string) => readFileSync(join(clientDirectory, path), 'utf8')
  if (!existsSync(join(clientDirectory, 'index.html'))) return null
  const renderer = await import(pathToFileURL(join(directory, 'server/render-page.js')).href)
  return {
    clientDirectory,
    document: {
      htmlWith: withNonce(withStylesInside(read('index.html'), read)),
      filesOf: filesOfParts(JSON.parse(read('.vite/manifest.json'))),
    },
    renderPage: renderer.renderPage,
  }
}

/** On a slow line a style sheet of its own costs a round trip before anything is drawn. */
const withStylesInside = (html: string, read: (path: string) => string): string =>
  html.replace(
    /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
    (_, path: string) => `<style nonce="${nonceHere}">${read(path)}</style>`,
  )

/** Stands in no style sheet. */
const nonceHere = '\0'

/** Scripts find the nonce in the head, for the styles that they add. */
const withNonce = (html: string): BuiltDashboard['document']['htmlWith'] => {
  const parts = html.replace('</head>', `<meta property="csp-nonce" content="${nonceHere}"></head>`).split(nonceHere)
  return (nonce) => parts.join(nonce)
}

type Chunk = { file: string; isEntry?: boolean; css?: string[]; imports?: string[] }

/** What the first script doesn't hold is asked for together with it, not after it. */
const filesOfParts = (manifest: Record<string, Chunk>): BuiltDocument['filesOf'] => {
  const chunksOf = new Map(Object.keys(manifest).map((key) => [partOf(key), withImports(manifest, key)]))
  return (parts) => {
    const chunks = parts.flatMap((part) => chunksOf.get(part) ?? [])
    return {
      styles: [...new Set(chunks.flatMap(({ css = [] }) => css.map((path) => `/${path}`)))],
      scripts: [...new Set(chunks.map(({ file }) => `/${file}`))],
    }
  }
}

const withImports = (manifest: Record<string, Chunk>, key: string): Chunk[] => {
  const chunk = manifest[key]
  if (!chunk || chunk.isEntry) return []
  return [chunk, ...(chunk.imports ?? []).flatMap((imported) => withImports(manifest, imported))]
}

/** The page in `flows/$flowId.index.tsx` is that of the route `/flows/$flowId/`; other files go by their own name. */
const partOf = (key: string): string => {
  const route = /src\/web\/routes\/(.+)\.tsx\?tsr-split=/.exec(key)?.[1]
  return route === undefined ? key : `/${route.replaceAll('.', '/').replace(/(^|\/)index$/, '$1')}`
}
