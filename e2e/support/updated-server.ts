import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where the built files are before and after the update. */
const [oldFolder, newFolder] = ['assets/', 'updated/']

type Otherwise = {
  /** Milliseconds by which its clock is ahead, as its answers tell. */
  ahead?: number
  /** Keeps answers waiting. */
  hold?: (path: string) => Promise<void> | undefined
  /** Answers that break off in the middle. */
  cut?: (path: string) => boolean
}

/** Passes everything on to the server at `url`, until it is told to speak as an updated one, whose files are others. */
export const updatableServer = async (url: string, { ahead = 0, hold, cut }: Otherwise = {}) => {
  let isUpdated = false
  const givenUp: string[] = []
  const proxy = createServer((asked, answer) => {
    const path = asked.url!.replace(newFolder, oldFolder)
    answer.once('close', () => {
      if (!answer.writableFinished) givenUp.push(path)
    })
    const { 'if-none-match': _, 'if-modified-since': __, ...headers } = asked.headers
    const options = { method: asked.method!, headers: { ...headers, 'accept-encoding': 'identity' } }
    const passedOn = request(url + path, options, async (response) => {
      const text = await textOf(response).catch(() => null)
      if (text === null) return void answer.destroy()
      await hold?.(path)
      const { 'content-length': ___, ...others } = response.headers
      if (others.date) others.date = new Date(Date.parse(others.date) + ahead).toUTCString()
      if (cut?.(path)) {
        answer.writeHead(response.statusCode!, { ...others, 'content-length': String(text.length) })
        answer.write(text.slice(0, text.length / 2), () => answer.destroy())
        return
      }
      answer.writeHead(response.statusCode!, others)
      answer.end(isUpdated ? text.replaceAll(oldFolder, newFolder) : text)
    })
    asked.pipe(passedOn)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    /** Paths whose answers nobody waited for. */
    givenUp: (): string[] => givenUp,
    update: () => {
      isUpdated = true
    },
    stop: async () => {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

const textOf = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
