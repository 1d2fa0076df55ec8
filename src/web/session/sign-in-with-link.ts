import type { QueryClient } from '@tanstack/react-query'
import { watchPage } from '../ui/watch-page.ts'
import { startSession } from './change-session.ts'
import { signIn } from './sign-in.ts'

/**
 * Signs in with the code in the link that the server printed. The code stands behind `#`, so that it reaches no log.
 * Answers whether there was a code that worked, or the error with which it was refused.
 */
export const signInWithLink = async (
  client: QueryClient,
  hash: string,
): Promise<{ done: boolean; error?: unknown }> => {
  const code = new URLSearchParams(hash.replace(/^#/, '')).get('code')
  if (!code) return { done: false }
  try {
    await startSession(client, await signIn({ code }))
    watchPage(focusHeading)
    return { done: true }
  } catch (error) {
    return { done: false, error }
  }
}

/** As after any change of page: this one began with the link, and the browser has put the focus nowhere. */
const focusHeading = (): boolean => {
  const heading = document.querySelector('h1')
  if (document.activeElement === document.body) heading?.focus()
  return heading !== null
}
