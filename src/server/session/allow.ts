import type { Ability } from '../../contract/session.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from './account.ts'

/** Refuses whoever is not signed in, or whose key may not do this. */
export function allow(account: Account | null, ability: Ability): asserts account is Account {
  if (!account) throw unauthenticated()
  if (account.abilities.includes(ability)) return
  if (ability === 'manage_keys') throw new Refusal(403, 'keys_not_managed')
  throw new Refusal(403, 'ability_missing', { values: { ability } })
}

export const unauthenticated = () => new Refusal(401, 'unauthenticated', { headers: { 'www-authenticate': 'Bearer' } })
