import * as z from 'zod/mini'
import { PhoneNumber } from './phone-number.ts'
import { rule } from './rule.ts'

/** Whom to call or write to when a published flow is started; nobody in particular when left out. */
export const FlowStart = z.object({
  to: z._default(
    z
      .array(PhoneNumber, { error: 'numbers_invalid' })
      .check(rule('too_many_numbers', (numbers) => numbers.length <= 1000)),
    [],
  ),
})
export type FlowStart = z.infer<typeof FlowStart>
