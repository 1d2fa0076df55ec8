import { randomBytes } from 'node:crypto'
import type { Account } from './account.ts'

const longestUse = 24 * 60 * 60_000

export type SignInCode = ReturnType<typeof createSignInCode>

/** A code that signs in as `owner`, once, within a day. It is kept in memory alone, and ends with the server. */
export const createSignInCode = (owner: () => Promise<Account | null>, now: () => number = Date.now) => {
  const code = randomBytes(24).toString('base64url')
  const expiresAt = now() + longestUse
  let used = false
  return {
    code,
    /** Does `open` for the owner; null when the code is no good. It can be used again where that failed. */
    redeem: async <T>(given: string, open: (account: Account) => Promise<T>): Promise<T | null> => {
      if (used || given !== code || now() >= expiresAt) return null
      used = true
      try {
        const account = await owner()
        return account && (await open(account))
      } catch (error) {
        used = false
        throw error
      }
    },
  }
}
