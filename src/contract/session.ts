import * as z from 'zod/mini'

/** What a key may do. */
export const Ability = z.enum(['read', 'write', 'publish', 'manage_keys'])
export type Ability = z.infer<typeof Ability>

/** What not every store can do. */
export const StoreAbility = z.enum(['executions', 'history', 'keys', 'trash'])
export type StoreAbility = z.infer<typeof StoreAbility>

/**
 * The header by which a page of the dashboard names the key that it was opened with. A session of another key does nothing
 * for it.
 */
export const pageKeyHeader = 'flows-key'

/** Who is signed in, and which store the flows are kept in. */
export const Session = z.object({
  key: z.object({ id: z.string(), name: z.string(), abilities: z.array(Ability) }),
  store: z.object({ kind: z.enum(['sqlite', 'postgres', 'ourvoice']), can: z.array(StoreAbility) }),
})
export type Session = z.infer<typeof Session>
