import { describeApi } from '../contract/api-description.ts'
import { preferredLanguage } from './preferred-language.ts'
import { type App, toRoute } from './to-route.ts'
import { onceForEach } from './once-for-each.ts'
import { sendKept, toKept } from './send-kept.ts'

/** Describes the API to programs, in OpenAPI. */
export const openApiRoute = (app: App) => {
  const documentIn = onceForEach(async (language) => {
    // Not before somebody asks: the server starts without its words.
    const { openApiDocument } = await import('./openapi/open-api-document.ts')
    return toKept(JSON.stringify(openApiDocument(language)), 'application/json')
  })

  app.route({
    ...toRoute(describeApi),
    handler: async (request, reply) => {
      const language = preferredLanguage(request.headers['accept-language'])
      reply.headers({ 'content-language': language, vary: 'Accept-Language' })
      return sendKept(await documentIn(language), request, reply)
    },
  })
}
