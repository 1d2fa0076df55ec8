import * as z from 'zod/mini'
import { componentNames } from './components.ts'
import type { Schema } from './document-types.ts'

/** A schema of the contract in JSON Schema 2020-12, in which named schemas are referred to. */
export const toSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): Schema => {
  // Within an object, so that a named schema is referred to, too, instead of written out.
  const { properties } = toJsonSchema(z.object({ it: schema }), io)
  const text = JSON.stringify(properties!['it']).replaceAll('"#/$defs/', '"#/components/schemas/')
  return JSON.parse(text) as Schema
}

/** The same for the named schema itself, whose fields are written out. */
export const toNamedSchema = (schema: z.ZodMiniType, id: string, io: 'input' | 'output'): Schema => {
  const { $defs } = toJsonSchema(z.object({ it: schema }), io)
  const { id: _, ...named } = $defs![id] as Schema
  return JSON.parse(JSON.stringify(named).replaceAll('"#/$defs/', '"#/components/schemas/')) as Schema
}

const toJsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(schema, { io, metadata: componentNames, unrepresentable: 'any', override: withoutBounds })

/** Whole numbers have the bounds of JavaScript's, which say nothing about ours; a null has a type of its own. */
const withoutBounds = ({ jsonSchema }: { jsonSchema: Schema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}
