import { describeApi } from '../../contract/api-description.ts'
import type { Language } from '../../contract/language.ts'
import { preferredLanguage } from '../preferred-language.ts'
import { type App, toRoute } from '../to-route.ts'
import { type Kept, sendKept, toKept } from './send-kept.ts'

/** Describes the API: to programs in OpenAPI. */
export const descriptionRoutes = (app: App) => {
  const documentIn = onceForEach(async (language) => {
    // Not before somebody asks: the server starts without its words.
    const { openApiDocument } = await import('./open-api-document.ts')
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

const onceForEach = (make: (language: Language) => Promise<Kept>) => {
  const made: Partial<Record<Language, Promise<Kept>>> = {}
  return (language: Language): Promise<Kept> => (made[language] ??= make(language))
}
