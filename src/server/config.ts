import { isIP } from 'node:net'
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

/** Encrypted, unless it stays on this machine; without anything that would have to be hidden. */
const isServiceAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !username && !password && !search && !hash
}

const ServiceAddress = z.pipe(
  z.string().check(z.refine(isServiceAddress, { error: 'must be an address such as https://api.getourvoice.com/v1' })),
  z.transform((text: string) => new URL(text)),
)

/** An address such as 10.0.0.5, or a range such as 10.0.0.0/8. One of all addresses would have everybody believed. */
const isAddressOrRange = (text: string): boolean => {
  const [, address = '', size] = /^([\d.]+|[\da-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? []
  const kind = isIP(address)
  return kind !== 0 && (size === undefined || (Number(size) >= 1 && Number(size) <= (kind === 4 ? 32 : 128)))
}

const listIn = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const ProxyAddresses = z.pipe(
  z.string().check(
    z.refine((text) => listIn(text).every(isAddressOrRange), {
      error: 'must be addresses or ranges, with commas between, such as 10.0.0.5,192.168.0.0/16',
    }),
  ),
  z.transform(listIn),
)

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
  /** The real Our Voice service, where the flows are then kept. */
  OUR_VOICE_API_URL: z.optional(ServiceAddress),
  /** The account there that our own access keys use. */
  OUR_VOICE_API_KEY: z.optional(
    z.string().check(z.refine((key) => /^[\x21-\x7e]{1,512}$/.test(key), { error: 'must be a key, on one line' })),
  ),
  /** Requests a minute that one access key may send; 0 sets no limit. */
  RATE_LIMIT: z._default(wholeNumber(0, 999_999_999), 6000),
  /** Proxies in front, whose word on where a request comes from is taken. */
  TRUSTED_PROXIES: z._default(ProxyAddresses, []),
  /** Where the build left the dashboard. The same seen from here as from `dist/server`, where the server is built to. */
  WEB_DIRECTORY: z._default(z.string(), join(import.meta.dirname, '../../dist')),
})

export type Config = z.infer<typeof Environment>

/** Variables whose value must never be shown. */
const secrets = ['FLOWS_API_KEY', 'OUR_VOICE_API_KEY', 'OUR_VOICE_API_URL']

/** Reads the environment, where an empty variable counts as absent. Throws a `StartupFailure` that names what is wrong. */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined] as const)
  const parsed = Environment.safeParse(Object.fromEntries(given))
  if (parsed.success && parsed.data.OUR_VOICE_API_KEY && !parsed.data.OUR_VOICE_API_URL) {
    throw new StartupFailure('OUR_VOICE_API_KEY is of use with OUR_VOICE_API_URL only. Set both or neither.')
  }
  if (parsed.success) return parsed.data
  throw new StartupFailure(parsed.error.issues.map((issue) => complaint(issue, environment)).join(' '))
}

const complaint = ({ path, message }: z.core.$ZodIssue, environment: Record<string, string | undefined>): string => {
  const name = String(path[0])
  const found = secrets.includes(name) ? '' : `, not "${environment[name]}"`
  return `${name} ${message}${found}.`
}
