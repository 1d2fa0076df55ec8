import { parseArgs } from 'node:util'
import * as z from 'zod/mini'

export const usage = `npm run sample-data -- [options]

  --flows <number>       how many flows to make (1000)
  --executions <number>  how many calls and messages in all (three for each flow)
  --database <address>   where to put them (file:data/sample.db)
  --seed <number>        other seeds make other data (1)
  --add                  add to the flows that are there
  --help                 this text
`

const wholeNumber = (least: number, most: number) => {
  const error = `takes a whole number from ${least} to ${most}`
  return z.pipe(
    z.string({ error }).check(z.refine((text) => /^\d{1,9}$/.test(text) && +text >= least && +text <= most, { error })),
    z.transform(Number),
  )
}

const addressMissing = 'takes an address, as in file:data/sample.db'

const Options = z.strictObject({
  flows: z._default(wholeNumber(1, 5_000_000), 1000),
  executions: z.optional(wholeNumber(0, 50_000_000)),
  database: z._default(
    z.string({ error: addressMissing }).check(z.minLength(1, { error: addressMissing })),
    'file:data/sample.db',
  ),
  seed: z._default(wholeNumber(0, 999_999_999), 1),
  add: z._default(z.boolean({ error: 'takes no value' }), false),
  help: z._default(z.boolean({ error: 'takes no value' }), false),
})

export type SampleDataOptions = Required<z.infer<typeof Options>>

/** What the words after the command ask for, or one sentence that says what is wrong with them. */
export const readOptions = (words: string[]): SampleDataOptions | { wrong: string } => {
  const { values, positionals } = parseArgs({
    args: words,
    // Judged below, in our own words.
    strict: false,
    options: {
      flows: { type: 'string' },
      executions: { type: 'string' },
      database: { type: 'string' },
      seed: { type: 'string' },
      add: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (positionals.length > 0) return { wrong: `"${positionals[0]}" is not an option. See --help.` }
  const parsed = Options.safeParse(values)
  if (parsed.success) return { executions: parsed.data.flows * 3, ...parsed.data }
  return { wrong: complaint(parsed.error.issues[0]!, values) }
}

const complaint = (issue: z.core.$ZodIssue, values: Record<string, unknown>): string => {
  if (issue.code === 'unrecognized_keys') return `--${issue.keys[0]} is not an option. See --help.`
  const name = String(issue.path[0])
  const value = values[name]
  return `--${name} ${issue.message}${typeof value === 'string' && value !== '' ? `, not "${value}"` : ''}.`
}
