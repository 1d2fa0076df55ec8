import * as z from 'zod/mini'

/** The languages in which the dashboard and the API speak to people. */
export const Language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof Language>
