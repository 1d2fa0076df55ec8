import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Passes everything on to the server at `url`, until it is told to speak as an updated one, with a new service worker. */
export const updatableServer = async (url: string) => {
  let isUpdated = false
  const proxy = createServer((asked, answer) => {
    const isWorker = asked.url === '/service-worker.js'
    const headers = isWorker ? {} : asked.headers
    const passedOn = request(url + asked.url!, { method: asked.method!, headers }, (response) => {
      const { 'content-length': length, ...others } = response.headers
      answer.writeHead(response.statusCode!, isWorker || !length ? others : { ...others, 'content-length': length })
      if (isWorker && isUpdated) answer.write('/* another version */\n')
      response.pipe(answer)
    })
    asked.pipe(passedOn)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    update: () => {
      isUpdated = true
    },
    stop: async () => {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
