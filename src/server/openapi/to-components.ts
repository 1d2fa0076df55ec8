import type { Language } from '../../contract/language.ts'
import { apiWords } from './api-words.ts'
import { components } from './components.ts'
import type { Schema } from './document-types.ts'
import { fieldFacts } from './field-facts.ts'
import type { FieldGroup } from './field-names.ts'
import { toNamedSchema } from './to-schema.ts'

/** The named schemas, each field with what is known of it and what it means. */
export const toComponents = (language: Language): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(components).map(([id, { schema, io, fields }]) => {
      const named = toNamedSchema(schema, id, io)
      for (const { properties = {} } of alternativesOf(named)) {
        for (const [field, property] of Object.entries(properties)) {
          Object.assign(property, factsOf(field, fields, io), { description: wordsOf(field, fields, language) })
        }
      }
      return [id, named]
    }),
  )

const alternativesOf = (schema: Schema): Schema[] => (schema.anyOf ? (schema.anyOf as Schema[]) : [schema])

const factsOf = (field: string, group: FieldGroup, io: 'input' | 'output'): Schema => {
  const { both, own } = fieldFacts[io]
  return Object.assign({}, lookUp(both[group], field), lookUp(own[group], field))
}

const wordsOf = (field: string, group: FieldGroup, language: Language): string | undefined =>
  lookUp(apiWords[language].fields[group], field)

/** A schema's fields are known at run time alone; that all of them are explained is for the compiler and the tests. */
const lookUp = <T>(words: Record<string, T> | undefined, field: string): T | undefined => words?.[field]
