import * as z from 'zod/mini'
import { rule } from './rule.ts'

/** What a key may do. */
export const Ability = z.enum(['read', 'write', 'publish', 'manage_keys'])
export type Ability = z.infer<typeof Ability>

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

/** What not every store can do. */
export const StoreAbility = z.enum(['executions', 'history', 'keys', 'trash'])
export type StoreAbility = z.infer<typeof StoreAbility>

/** Who is signed in, and which store the flows are kept in. */
export const Session = z.object({
  key: z.object({ id: z.string(), name: z.string(), abilities: z.array(Ability) }),
  store: z.object({ kind: z.enum(['sqlite', 'postgres', 'ourvoice']), can: z.array(StoreAbility) }),
})
export type Session = z.infer<typeof Session>
