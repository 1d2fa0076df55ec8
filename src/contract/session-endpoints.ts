import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Session } from './session.ts'
import { SignIn } from './sign-in.ts'

/** How a session begins and ends, which whoever is signed in already has no need of. */
export const sessionEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    body: SignIn,
    success: { status: 200, body: z.object({ data: Session }) },
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    success: { status: 204, body: null },
  }),
}
