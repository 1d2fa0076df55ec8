import * as z from 'zod/mini'
import { Ability } from '../../contract/session.ts'

/** Who sends a request: the access key it was sent with, or that the session was opened with. */
export type Account = { id: string; name: string; abilities: Ability[] }

const Abilities = z.array(Ability)

/** Reads the columns of an access key. */
export const toAccount = ({ id, name, abilities }: { id: string; name: string; abilities: string }): Account => ({
  id,
  name,
  abilities: readAbilities(abilities),
})

/** Abilities are kept as JSON text. */
export const readAbilities = (json: string): Ability[] => Abilities.parse(JSON.parse(json))

declare module 'fastify' {
  interface FastifyRequest {
    /** Null while nobody is signed in, which only happens on routes that need no ability. */
    account: Account | null
  }
}
