import { join } from 'node:path'
import * as z from 'zod/mini'
import { StartupFailure } from './startup-failure.ts'

const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.string().check(
      z.refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
        error: `must be a whole number from ${least} to ${most}`,
      }),
    ),
    z.transform(Number),
  )

/** Shorter keys could be guessed. */
const leastKeyLength = 20

const Environment = z.object({
  HOST: z._default(z.string(), '127.0.0.1'),
  /** 0 takes any port that is free. */
  PORT: z._default(wholeNumber(0, 65_535), 4173),
  DATABASE_URL: z._default(z.string(), 'file:data/flows.db'),
  FLOWS_API_KEY: z.optional(
    z
      .string()
      .check(
        z.refine((key) => key.length >= leastKeyLength, { error: `must have ${leastKeyLength} characters or more` }),
      ),
  ),
  /** Requests a minute that one access key may send to `/v1`; 0 sets no limit. */
  RATE_LIMIT: z._default(wholeNumber(0, 999_999_999), 6000),
  /** Where the build left the dashboard. The same seen from here as from `dist/server`, where the server is built to. */
  WEB_DIRECTORY: z._default(z.string(), join(import.meta.dirname, '../../dist')),
})

export type Config = z.infer<typeof Environment>

/** Variables whose value must never be shown. */
const secrets = ['FLOWS_API_KEY']

/** Reads the environment, where an empty variable counts as absent. Throws a `StartupFailure` that names what is wrong. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined] as const)
  const parsed = Environment.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  throw new StartupFailure(parsed.error.issues.map((issue) => complaint(issue, environment)).join(' '))
}

const complaint = ({ path, message }: z.core.$ZodIssue, environment: Record<string, string | undefined>): string => {
  const name = String(path[0])
  const found = secrets.includes(name) ? '' : `, not "${environment[name]}"`
  return `${name} ${message}${found}.`
}
