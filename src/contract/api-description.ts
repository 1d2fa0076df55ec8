import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

/** The API described in OpenAPI 3.1: what is in it is a matter of that standard, not of this contract. */
export const describeApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  success: { status: 200, body: z.looseObject({ openapi: z.string() }) },
})
