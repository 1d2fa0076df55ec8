import * as z from 'zod/mini'
import { rule } from './rule.ts'

/** Signing in with an access key, or with the code of the link that the server printed when it started. */
export const SignIn = z.union([
  z.object({
    key: z.string({ error: 'key_missing' }).check(
      z.trim(),
      rule('key_missing', (key) => key !== ''),
    ),
  }),
  z.object({ code: z.string() }),
])
export type SignIn = z.infer<typeof SignIn>
