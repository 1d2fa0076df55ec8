import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/endpoints.ts'
import { Language } from '../../contract/language.ts'
import { testApp } from '../test-app.ts'
import type { Operation, Schema } from './document-types.ts'
import { openApiDocument } from './open-api-document.ts'

const documentAsSent = async (language: Language) => {
  const { send } = await testApp()
  return send('GET', '/openapi.json', { key: null, headers: { 'accept-language': language } })
}

describe.each(Language.options)('the description in %s', (language) => {
  const { paths, components } = openApiDocument(language)
  const operations: [string, Operation][] = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .map((operation) => [operation.operationId, operation])

  test('is OpenAPI 3.1 by the official schema', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate((await documentAsSent(language)).json())
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1'])
  })

  test('has every endpoint of the contract, by its method and path', () => {
    expect(operations.map(([name]) => name).toSorted()).toEqual(Object.keys(endpoints).toSorted())
    for (const [name, { method, path }] of Object.entries(endpoints) as [string, Endpoint][]) {
      const template = path.replace(/:(\w+)/g, '{$1}')
      expect(paths[template]?.[method.toLowerCase() as 'get']?.operationId).toBe(name)
    }
  })

  test('explains every field of every named schema', () => {
    for (const [id, schema] of Object.entries(components.schemas)) {
      for (const { properties = {} } of (schema.anyOf ?? [schema]) as Schema[]) {
        for (const [field, { description }] of Object.entries(properties as Record<string, Schema>))
          expect(description, `${id}.${field}`).toMatch(/[.]$/)
      }
    }
  })

  test('refers to nothing that it does not have', () => {
    const references = JSON.stringify(paths).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
    for (const [, id] of references) expect(components.schemas).toHaveProperty(id!)
  })

  test.each(operations)('%s says its parameters, body, answers and refusals', (name, operation) => {
    const { path, query, body, ability, success } = {
      query: undefined,
      body: undefined,
      ability: undefined,
      ...endpoints[name as keyof typeof endpoints],
    } as Endpoint
    const named = (place: string) =>
      operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name)
    expect(named('path')).toEqual([...path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter))
    expect(named('query')).toEqual(Object.keys((query?.def as { shape?: object } | undefined)?.shape ?? {}))
    expect(operation.requestBody !== undefined).toBe(body !== undefined)
    expect(operation.responses).toHaveProperty(String(success.status))
    expect('401' in operation.responses).toBe(ability !== undefined || ['getSession', 'signIn'].includes(name))
    for (const { description } of [...operation.parameters, ...Object.values(operation.responses)])
      expect(description).toMatch(/[.…`:?)]$/)
    expect(JSON.stringify(operation)).not.toMatch(/\{(seconds|unknown|allowed|ability)\}/)
  })
})

test('it comes in the language of the reader, and is not sent twice', async () => {
  const [english, french] = [await documentAsSent('en'), await documentAsSent('fr')]
  expect(english.headers).toMatchObject({
    'content-type': expect.stringContaining('application/json'),
    'cache-control': 'public, no-cache',
    'content-language': 'en',
    vary: expect.stringContaining('Accept-Language'),
  })
  expect([english.json().info.title, french.json().info.title]).toEqual(['Flows API', 'API des flux'])
  expect(french.headers.etag).not.toBe(english.headers.etag)
  const { send } = await testApp()
  const headers = { 'if-none-match': String(english.headers.etag) }
  const again = await send('GET', '/openapi.json', { key: null, headers })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
