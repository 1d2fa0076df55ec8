import { createFileRoute, redirect } from '@tanstack/react-router'
import { sessionQueries } from '../session/session-queries.ts'
import { SignInSearch } from '../session/sign-in-search.ts'
import { signInWithLink } from '../session/sign-in-with-link.ts'
import { SignInPage } from '../session/SignInPage.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: SignInSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, location, deps: { next = '/flows' } }) => {
    const link = await signInWithLink(queryClient, location.hash)
    const presence = await queryClient.ensureQueryData(sessionQueries.current()).catch(() => null)
    if (presence && presence !== 'ended') throw redirect({ href: next, replace: true })
    return link
  },
  component: SignInPage,
  // Whoever is signed in already needs neither.
  codeSplitGroupings: [['loader', 'component']],
})
