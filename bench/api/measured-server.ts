import type { ChildProcess } from 'node:child_process'
import { residentMemory } from '../../e2e/support/resident-memory.ts'
import { spawnServer } from '../../e2e/support/spawn-server.ts'

/** In milliseconds, how long the copies take that are made in the background after a start, and then some. */
export const untilCopied = (executions: number): number => 2000 + executions / 100

const accessKey = 'a-key-for-the-measurements'

export type MeasuredServer = {
  url: string
  headers: Record<string, string>
  /** Milliseconds from the start of its process to the first sign of readiness. */
  startedIn: number
  /** Resident memory, in megabytes. */
  memory: () => number
  stop: () => Promise<void>
}

/** Starts the real server, without a limit of requests, in a process of its own. */
export const startMeasuredServer = async (database: string): Promise<MeasuredServer> => {
  const startedAt = performance.now()
  const environment = { DATABASE_URL: database, PORT: '0', FLOWS_API_KEY: accessKey, RATE_LIMIT: '0' }
  const child = spawnServer(environment, { stderr: 'inherit' })
  const url = await addressOf(child)
  return {
    url,
    headers: { authorization: `Bearer ${accessKey}` },
    startedIn: performance.now() - startedAt,
    memory: () => residentMemory(child.pid!),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = ''
    child.once('exit', () => reject(new Error(`The server ended at its start:\n${printed}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+(?=\/sign-in#)/.exec(printed)
      if (found) resolve(found[0])
    })
  })
