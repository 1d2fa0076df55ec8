import { dashboardEndpoints } from '../../contract/dashboard-endpoints.ts'
import { sessionEndpoints } from '../../contract/session-endpoints.ts'
import type { Session } from '../../contract/session.ts'
import type { SignIn } from '../../contract/sign-in.ts'
import { call } from '../api/call.ts'
import { isRefused } from '../api/refused.ts'

/** The key was right, but the browser didn't keep the cookie that the session goes by. */
export class CookieNotKept extends Error {
  override name = 'CookieNotKept'
}

/**
 * Signs in. Whether the browser keeps the cookie shows only with the next request: without it the first page would say
 * that the session has ended, and so it would go on.
 */
export const signIn = async (body: SignIn): Promise<Session> => {
  const { data } = await call(sessionEndpoints.signIn, { body })
  try {
    await call(dashboardEndpoints.getSession, {})
  } catch (error) {
    if (isRefused(error, 401)) throw new CookieNotKept()
    // A line that broke just now says nothing about cookies.
  }
  return data
}
