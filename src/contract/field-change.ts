import * as z from 'zod/mini'

/** A field that was written: what stood there, and what stands there since. */
export const FieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })
export type FieldChange = z.infer<typeof FieldChange>
