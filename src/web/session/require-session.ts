import { redirect } from '@tanstack/react-router'
import type { RouterContext } from '../router.tsx'
import { sessionQueries } from './session-queries.ts'

/** Nobody signed in: a page that the server renders leads to signing in at once; in the browser, `SignedInArea` does. */
export const requireSession = ({ queryClient, readAhead }: RouterContext, href: string): Promise<void> | undefined => {
  const session = sessionQueries.current()
  return readAhead(session)?.then(() => {
    if (queryClient.getQueryData(session.queryKey) === null)
      throw redirect({ to: '/sign-in', search: { next: href }, replace: true })
  })
}
