import { createFileRoute } from '@tanstack/react-router'
import { leadOn } from '../session/lead-on.ts'
import { SignInSearch } from '../session/sign-in-search.ts'
import { signInWithLink } from '../session/sign-in-with-link.ts'
import { SignInPage } from '../session/SignInPage.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: SignInSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, location, deps: { next = '/flows' } }) => {
    const link = await signInWithLink(queryClient, location.hash)
    await leadOn(queryClient, next)
    return link
  },
  component: SignInPage,
  // Whoever is signed in already needs neither.
  codeSplitGroupings: [['loader', 'component']],
})
