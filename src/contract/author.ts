import * as z from 'zod/mini'

/** Whose key a write was made with; the name as it was then. */
export const Author = z.object({ id: z.string(), name: z.string() })
export type Author = z.infer<typeof Author>
