import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { laterPart } from '../ui/later-part.tsx'
import { useWhenIdle } from '../ui/use-when-idle.ts'
import { sessionQueries } from './session-queries.ts'

const SessionDialog = laterPart(async () => (await import('./SessionDialog.tsx')).SessionDialog)

/**
 * The pages that need a session. They load beside the question who is signed in, not after it: nobody is sent to
 * sign in, and a session that ended is renewed in a dialog over the page, which keeps its state.
 */
export const SignedInArea = () => {
  const { data: presence } = useQuery(sessionQueries.current())
  // Once the session has ended there may be no line to fetch it by.
  useWhenIdle(SessionDialog.preload)
  if (presence === null) return <ToSigningIn />
  return (
    <>
      <Outlet />
      {presence === 'ended' && <SessionDialog />}
    </>
  )
}

const ToSigningIn = () => {
  const { href, pathname } = useLocation()
  return pathname === '/sign-in' ? null : <Navigate to="/sign-in" search={{ next: href }} replace />
}
