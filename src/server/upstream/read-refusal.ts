import * as z from 'zod/mini'
import { UpstreamRefused } from './upstream-refused.ts'

/** So much of what the service says is passed on, and no more. */
const mostFields = 20
const longestWords = 300

/** The most seconds that anybody is told to wait. */
const longestWait = 3600

const words = z.union([
  z.string(),
  z.pipe(
    z.array(z.string()),
    z.transform((list) => list.join(' ')),
  ),
])
const Errors = z.record(z.string(), words)
const Said = z.pipe(
  z.looseObject({ message: z.string() }),
  z.transform(({ message }) => message),
)

/** Laravel puts what is wrong under `errors`, and its kin elsewhere. */
const Loose = z.catch(
  z.looseObject({
    message: z.catch(z.string(), ''),
    error: z.catch(z.union([words, Said]), ''),
    errors: z.catch(z.union([words, Errors]), {}),
    data: z.catch(z.union([words, Errors]), {}),
  }),
  { message: '', error: '', errors: {}, data: {} },
)

type Refusing = { status: number; retryAfter: string | undefined; body: unknown; accountKey: string }

/** What the service refused, as we refuse it. Its own words go along, without the key should they repeat it. */
export const readRefusal = ({ status, retryAfter, body, accountKey }: Refusing): UpstreamRefused => {
  const said = Loose.parse(body)
  const tidy = (text: string) =>
    text
      .replaceAll(accountKey, '…')
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .replace(/\.$/, '')
      .slice(0, longestWords)
  const errors = { ...fieldsOf(said.data), ...fieldsOf(said.errors) }
  const message = tidy(said.message || said.error || wordsOf(said.errors) || wordsOf(said.data))

  if (status === 403) return new UpstreamRefused(403, 'service_forbids')
  if (status === 429) return tooMany(secondsOf(retryAfter, 60))
  if (Object.keys(errors).length > 0) {
    const wordings = Object.entries(errors)
      .slice(0, mostFields)
      .map(([field, text]) => [fieldOf(tidy(field)), [{ key: 'service_says', values: { words: tidy(text) } } as const]])
    return new UpstreamRefused(422, 'request_invalid', { errors: Object.fromEntries(wordings) })
  }
  // Its 409 as well: with ours, whoever gets it would send the same write again.
  if (message === '') return new UpstreamRefused(422, 'service_refuses')
  return new UpstreamRefused(422, 'service_says', { values: { words: message } })
}

type Found = string | Record<string, string>

const fieldsOf = (found: Found): Record<string, string> => (typeof found === 'string' ? {} : found)
const wordsOf = (found: Found): string => (typeof found === 'string' ? found : '')

/** Seconds that a `Retry-After` asks for, as a number or as a date. */
export const secondsOf = (retryAfter: string | undefined, otherwise: number): number => {
  const given = /^\d{1,9}$/.test(retryAfter ?? '')
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter ?? '') - Date.now()) / 1000)
  return Number.isNaN(given) ? otherwise : Math.min(Math.max(1, given), longestWait)
}

const tooMany = (seconds: number): UpstreamRefused =>
  new UpstreamRefused(429, 'too_many_requests', { values: { seconds }, headers: { 'retry-after': String(seconds) } })

/** `metadata.0` is something within the field `metadata`. */
const fieldOf = (name: string): string => /^\w{1,64}/.exec(name)?.[0] ?? 'body'
