import { createFileRoute, redirect } from '@tanstack/react-router'
import { leave } from '../session/leave.ts'

export const Route = createFileRoute('/sign-out')({
  // The browser has the session that is to end.
  ssr: false,
  // A page of its own, so that a form with unsaved changes is asked before it is left.
  loader: async ({ context, cause }) => {
    if (cause === 'preload') return
    await leave(context.queryClient)
    throw redirect({ to: '/sign-in', replace: true })
  },
})
