import { longestSession } from './sessions.ts'

/** The cookie that holds a browser's session token, out of reach of scripts and of other sites. */
export const sessionCookie = {
  name: 'flows_session',
  options: { path: '/', httpOnly: true, sameSite: 'lax', maxAge: longestSession / 1000 },
} as const
