import type * as z from 'zod/mini'
import type { Ability } from './session.ts'

/** One call of the API as data. Paths name their parameters with a colon. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: `/${string}`
  /** What the key must be able to do; none for the calls that sign in, sign out and ask who is signed in. */
  ability?: Ability
  params?: z.ZodMiniType<Record<string, string>, Record<string, string>>
  query?: z.ZodMiniType
  body?: z.ZodMiniType
  success: { status: 200 | 201; body: z.ZodMiniType } | { status: 204; body: null }
}

/** Keeps what is known of each endpoint's types. */
export const endpoint = <const E extends Endpoint>(description: E): E => description
