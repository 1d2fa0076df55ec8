import { DatabaseUnusable } from './database-unusable.ts'
import { openDatabase } from './open-database.ts'
import { AlreadyFilled, fillWithSampleData } from './sample-data.ts'
import { readOptions, type SampleDataOptions, usage } from './sample-data-options.ts'
import { StoreBusy } from './store-busy.ts'

const fill = async ({ flows, executions, database, seed, add }: SampleDataOptions): Promise<void> => {
  const started = performance.now()
  const db = await openDatabase(database, { isPatient: true })
  try {
    const made = await fillWithSampleData(db, { flows, executions, seed, addToFlows: add })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `Made ${grouped(made.flows)} flows and ${grouped(made.executions)} executions in ${seconds} s.\n` +
        `To look at them: DATABASE_URL=${shown(database)} npm start\n`,
    )
  } finally {
    await db.destroy()
  }
}

/** A password stays unsaid. */
const shown = (address: string): string => (address.startsWith('file:') ? address : '<the same address>')

const grouped = (count: number): string => count.toLocaleString('en')

/** For the person at the terminal to mend; anything else is a bug, whose stack is wanted. */
const isToMend = (error: unknown): error is Error =>
  [AlreadyFilled, DatabaseUnusable, StoreBusy].some((kind) => error instanceof kind)

const refuse = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const options = readOptions(process.argv.slice(2))
if ('wrong' in options) refuse(options.wrong)
else if (options.help) process.stdout.write(usage)
else
  await fill(options).catch((error: unknown) => {
    if (!isToMend(error)) throw error
    refuse(error.message)
  })
