import * as z from 'zod/mini'

/** Where to go after signing in: an address within the dashboard, never another site. */
export const SignInSearch = z.object({
  next: z.catch(z.optional(z.string().check(z.regex(/^\/(?![/\\])/))), undefined),
})
