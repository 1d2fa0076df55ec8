import { parseLargeNumbers } from '../contract/exact-json.ts'
import { jsonDepth, maxJsonDepth } from '../contract/json-text.ts'
import type { FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'
import type { App } from './to-route.ts'

/** Reads bodies, which are JSON in UTF-8 or nothing at all. */
export const jsonBody = (app: App) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new Refusal(415, 'body_encoded')
      return parse(bytes)
    },
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const parse = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined
  const text = orRefuse(() => utf8.decode(bytes))
  // Before parsing, as hostile nesting is what makes parsing dear.
  if (jsonDepth(text) > maxJsonDepth)
    throw new Refusal(422, 'body_too_deep', { errors: { body: [{ key: 'body_too_deep' }] } })
  return orRefuse(() => parseLargeNumbers(text))
}

const orRefuse = <T>(read: () => T): T => {
  try {
    return read()
  } catch {
    throw new Refusal(400, 'body_not_json')
  }
}
