import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

export const script = 'console.log("flows")'
const bareDocument =
  '<!doctype html><head><link rel="stylesheet" crossorigin href="/assets/index-c3d4.css"></head><div id="root"></div>'

const manifest = {
  'index.html': { file: 'assets/index-a1b2.js', isEntry: true, css: ['assets/index-c3d4.css'] },
  'src/web/routes/_signed-in/flows/$flowId.index.tsx?tsr-split=component': {
    file: 'assets/flow-e5f6.js',
    css: ['assets/flow-a7b8.css'],
    imports: ['index.html', '_shared.js'],
  },
  '_shared.js': { file: 'assets/shared-c9d0.js' },
}

/** The document of such a build, as it is sent with these headers: with the nonce that they name. */
export const bareDocumentWith = (headers: { 'content-security-policy'?: unknown }): string => {
  const nonce = /'nonce-([\w-]{22})'/.exec(String(headers['content-security-policy']))?.[1]
  const marks = `<style nonce="${nonce}">p{}</style><meta property="csp-nonce" content="${nonce}">`
  return `<!doctype html><head>${marks}</head><div id="root"></div>`
}

/**
 * What a build leaves in its directory, with `renderer` as the module that renders pages: the stand-in for the web's
 * own, which no server test can build.
 */
export const built = (renderer = 'export const renderPage = async () => { throw new Error("not rendered") }') => {
  const directory = mkdtempSync(join(tmpdir(), 'flows-web-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const write = (path: string, text: string | Buffer) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  write('client/index.html', bareDocument)
  write('client/.vite/manifest.json', JSON.stringify(manifest))
  write('client/icon.svg', '<svg/>')
  write('client/service-worker.js', '')
  write('client/assets/index-c3d4.css', 'p{}')
  write('client/assets/index-a1b2.js', script)
  write('client/assets/index-a1b2.js.br', brotliCompressSync(script))
  write('client/assets/index-a1b2.js.gz', gzipSync(script))
  write('server/render-page.js', renderer)
  write('package.json', '{"type":"module"}')
  return directory
}
