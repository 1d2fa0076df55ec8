import { DatabaseUnusable } from './db/database-unusable.ts'
import { StartupFailure } from './startup-failure.ts'

/** Runs the program. What keeps it from running is told in one line, and ends it with exit code 1. */
export const startUp = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run()
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}

const explain = (error: unknown): string => {
  if (error instanceof StartupFailure || error instanceof DatabaseUnusable) return error.message
  return `Our Voice Flows stopped because of a fault: ${error instanceof Error ? error.message : String(error)}`
}
