import { type ChildProcess, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from './databases.ts'
import { spawnServer } from './spawn-server.ts'

const root = join(import.meta.dirname, '../..')
const longestStart = 30_000

export const accessKey = 'a-key-for-the-end-to-end-tests'

export type FlowsServer = {
  url: string
  /** The link that the server printed to sign in with. */
  link: string
  /** The file of its database, or its address in PostgreSQL. */
  database: string
  /** As it runs now: another one after each restart. */
  process: () => ChildProcess
  /** All that it has said so far. */
  said: () => string
  /** Ends the process as a crash would, without any goodbye. */
  kill: () => Promise<void>
  /** Starts it again on the same database and port. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** A build of the dashboard in which React tells of what it finds amiss, as the markup of a server that isn't the browser's. */
const watchfulBuild = join(root, 'e2e/output/watchful')

/** Starts the real server, as it was built, on a database of its own, filled with sample flows when asked for. */
export const startFlowsServer = async ({
  /** Where the folder of the database is to be, if it is a file. */
  within = tmpdir(),
  flows = 0,
  executions = 0,
  isWatchful = false,
  environment: more = {} as Record<string, string>,
} = {}): Promise<FlowsServer> => {
  const database = await createDatabase({ within })
  if (flows > 0) fill(database.url, flows, executions)
  const environment = { DATABASE_URL: database.url, ...(isWatchful && { WEB_DIRECTORY: watchfulBuild }), ...more }
  let { child, link, said } = await launch({ ...environment, PORT: '0' })
  const url = new URL(link).origin
  const end = (signal: NodeJS.Signals) => async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await ended
  }
  return {
    url,
    link,
    database: database.url.replace(/^file:/, ''),
    process: () => child,
    said: () => said(),
    kill: end('SIGKILL'),
    restart: async () => void ({ child, link, said } = await launch({ ...environment, PORT: new URL(url).port })),
    stop: async () => {
      await end('SIGKILL')()
      await database.remove()
    },
  }
}

type Launched = { child: ChildProcess; link: string; said: () => string }

const launch = async (environment: Record<string, string>): Promise<Launched> => {
  const child = spawnServer({ FLOWS_API_KEY: accessKey, RATE_LIMIT: '0', ...environment }, { stderr: 'pipe' })
  let printed = ''
  child.stderr!.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    process.stderr.write(chunk)
  })
  const link = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start:\n${printed}`)), longestStart)
    child.once('exit', () => reject(new Error(`The server ended at its start:\n${printed}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+\/sign-in(#code=\S+)?\n/.exec(printed)
      if (!found) return
      clearTimeout(timer)
      resolve(found[0].trim())
    })
  })
  return { child, link, said: () => printed }
}

const fill = (database: string, flows: number, executions: number) => {
  const args = ['--flows', String(flows), '--executions', String(executions), '--database', database]
  const { status, stderr } = spawnSync(process.execPath, ['src/server/db/sample-data-command.ts', ...args], {
    cwd: root,
  })
  if (status !== 0) throw new Error(`The sample flows could not be made: ${stderr}`)
}
