import { describeApi } from '../../contract/api-description.ts'
import type { Language } from '../../contract/language.ts'
import { preferredLanguage } from '../preferred-language.ts'
import { type App, toRoute } from '../to-route.ts'
import { openApiDocument } from './open-api-document.ts'
import { type Kept, sendKept, toKept } from './send-kept.ts'

/** Describes the API: to programs in OpenAPI. */
export const descriptionRoutes = (app: App) => {
  const documents = new Map<Language, Kept>()

  const documentIn = (language: Language): Kept => {
    const kept = documents.get(language) ?? toKept(JSON.stringify(openApiDocument(language)), 'application/json')
    documents.set(language, kept)
    return kept
  }

  app.route({
    ...toRoute(describeApi),
    handler: (request, reply) => {
      const language = preferredLanguage(request.headers['accept-language'])
      reply.headers({ 'content-language': language, vary: 'Accept-Language' })
      sendKept(documentIn(language), request, reply)
    },
  })
}
