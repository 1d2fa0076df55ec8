import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Passes everything on to the server at `url`, but for the cookies that it gives: as if the browser kept none of them. */
export const withoutCookies = async (url: string) => {
  const proxy = createServer((asked, answer) => {
    const { method, headers } = asked
    const passedOn = request(url + asked.url!, { method: method!, headers }, (response) => {
      const { 'set-cookie': _, ...kept } = response.headers
      answer.writeHead(response.statusCode!, kept)
      response.pipe(answer)
    })
    // Whoever stops listening, or speaking, has both ends stop.
    passedOn.on('error', () => answer.destroy())
    answer.on('close', () => passedOn.destroy())
    asked.pipe(passedOn)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    stop: async () => {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
