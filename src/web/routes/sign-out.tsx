import { createFileRoute, redirect } from '@tanstack/react-router'
import { draftsOfSession } from '../drafts/drafts-of-session.ts'
import { leave } from '../session/leave.ts'
import { SignOutPage } from '../shell/SignOutPage.tsx'

export const Route = createFileRoute('/sign-out')({
  // The browser has the session that is to end.
  ssr: false,
  // A page of its own, so that a form with unsaved changes is asked before it is left.
  loader: async ({ context, cause }) => {
    if (cause === 'preload') return
    const drafts = await draftsOfSession(context.queryClient)
    if (drafts.length > 0) return drafts
    await leave(context.queryClient)
    throw redirect({ to: '/sign-in', replace: true })
  },
  component: SignOutPage,
  codeSplitGroupings: [['loader', 'component']],
})
