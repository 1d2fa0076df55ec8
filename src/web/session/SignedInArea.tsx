import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { sessionQueries } from './session-queries.ts'

const SessionDialog = lazy(async () => ({ default: (await import('./SessionDialog.tsx')).SessionDialog }))

/**
 * The pages that need a session. They load beside the question who is signed in, not after it: nobody is sent to
 * sign in, and a session that ended is renewed in a dialog over the page, which keeps its state.
 */
export const SignedInArea = () => {
  const { data: presence } = useQuery(sessionQueries.current())
  const { href, pathname } = useLocation()
  if (presence === null) {
    const isLeaving = pathname === '/sign-in'
    return isLeaving ? null : <Navigate to="/sign-in" search={{ next: href }} replace />
  }
  return (
    <>
      <Outlet />
      {presence === 'ended' && (
        <Suspense>
          <SessionDialog />
        </Suspense>
      )}
    </>
  )
}
