import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { globSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

type Api = { url: string; key: string }

/**
 * Serves a dashboard that was built into a folder as our own server serves ours: from memory, compressed beforehand as
 * well as can be, kept by the browser for good where a name changes with what is in it. `/v1` is passed on to the API,
 * with a key. Any other address is the document's, in which the dashboard finds its page.
 */
export const serveBuilt = async (folder: string, api: Api): Promise<{ url: string; stop: () => void }> => {
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile())
  const files = new Map(paths.map((path) => [`/${path}`, readBuilt(folder, path)]))
  const document = files.get('/index.html')!
  const server = createServer((asked, response) => {
    if (asked.url!.startsWith('/v1/')) passOn(api, asked, response)
    else answer(files.get(asked.url!) ?? document, asked, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Built = { body: Buffer; headers: Record<string, string> }

const readBuilt = (folder: string, path: string): Built => {
  const body = brotliCompressSync(readFileSync(join(folder, path)))
  return {
    body,
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    },
  }
}

const answer = ({ body, headers }: Built, asked: IncomingMessage, response: ServerResponse): void => {
  if (asked.headers['if-none-match'] === headers['etag']) response.writeHead(304, headers).end()
  else response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
}

/** Answers come as the API gives them, compressed if the browser takes that. */
const passOn = ({ url, key }: Api, asked: IncomingMessage, response: ServerResponse): void => {
  const headers = { ...asked.headers, authorization: `Bearer ${key}` }
  const passed = request(url + asked.url, { method: asked.method, headers }, (answered) => {
    response.writeHead(answered.statusCode!, answered.headers)
    answered.pipe(response)
  })
  passed.once('error', () => response.destroy())
  asked.pipe(passed)
}
