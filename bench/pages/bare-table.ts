import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The least that can show the same rows: a table in plain HTML, without style or script. How long a machine takes for it
 * says what its other numbers are worth.
 */
export const serveBareTable = async (names: string[]): Promise<{ url: string; stop: () => void }> => {
  const rows = names.map((name) => `<tr><th>${name}<td>Voice<td>Draft<td>0<td>now`).join('')
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Flows</title><table><tbody>${rows}</table>`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}
