import { endpoints } from '../../contract/endpoints.ts'
import type { Language } from '../../contract/language.ts'
import { sessionCookie } from '../session/session-cookie.ts'
import { apiWords } from './api-words.ts'
import type { Method, OpenApiDocument } from './document-types.ts'
import type { EndpointName } from './endpoint-names.ts'
import { tags } from './tags.ts'
import { toComponents } from './to-components.ts'
import { toOperation } from './to-operation.ts'

const version = '1.0.0'

/** The API in OpenAPI 3.1, its sentences in the reader's language. Made once for each language, when first asked for. */
export const openApiDocument = (language: Language): OpenApiDocument => (made[language] ??= make(language))

const made: Partial<Record<Language, OpenApiDocument>> = {}

const make = (language: Language): OpenApiDocument => {
  const words = apiWords[language]
  return {
    openapi: '3.1.1',
    info: { title: words.title, version, description: words.introduction },
    servers: [{ url: '/', description: words.server }],
    tags: tags.map((name) => ({ name, description: words.tags[name] })),
    paths: toPaths(language),
    components: {
      schemas: toComponents(language),
      securitySchemes: {
        accessKey: { type: 'http', scheme: 'bearer', description: words.security.key },
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie.name, description: words.security.session },
      },
    },
  }
}

const toPaths = (language: Language): OpenApiDocument['paths'] => {
  const paths: OpenApiDocument['paths'] = {}
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { method, path } = endpoints[name]
    const operations = (paths[toTemplate(path)] ??= {})
    operations[method.toLowerCase() as Method] = toOperation(name, language)
  }
  return paths
}

/** `/flows/:flow_id` as OpenAPI writes it, `/flows/{flow_id}`. */
const toTemplate = (path: string): string => path.replace(/:(\w+)/g, '{$1}')
