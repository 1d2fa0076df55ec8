import * as z from 'zod/mini'
import { rule } from './rule.ts'

/** Takes off what people write around digits: spaces, dashes, dots, brackets, and the leading `+`, `00` or both. */
const tidyDigits = (text: string): string => text.replace(/[\s().\-\u2010-\u2015]/g, '').replace(/^\+?(00)?/, '')

/** A telephone number as it is kept: `+` and 8 to 15 digits. */
export const PhoneNumber = z.pipe(
  z.string({ error: 'number_invalid' }),
  z.pipe(
    z.transform((text: string) => `+${tidyDigits(text)}`),
    z.string().check(rule('number_invalid', (number) => /^\+\d{8,15}$/.test(number))),
  ),
)

/** The first digits of a number, to filter by. */
export const PhonePrefix = z.pipe(
  z.string({ error: 'prefix_invalid' }),
  z.pipe(z.transform(tidyDigits), z.string().check(rule('prefix_invalid', (digits) => /^\d{1,15}$/.test(digits)))),
)
