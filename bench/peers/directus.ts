import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { residentMemory } from '../../e2e/support/resident-memory.ts'
import type { MeasuredServer } from '../api/measured-server.ts'
import { installPeer, versionOf } from './install-peer.ts'

export type Directus = {
  version: string
  /** Starts it, on its own settings but for the log, in a process of its own. */
  start: () => Promise<MeasuredServer>
}

const token = 'a-token-for-the-measurements'

/**
 * Sets up Directus in an empty PostgreSQL database, with a collection that holds the flows of another one, which is ours.
 * Its driver for SQLite would have to be compiled or downloaded. So would the `isolated-vm` that it names, in which it
 * runs scripts that nobody has written here: its package.json takes a later one, which comes compiled.
 */
export const setUpDirectus = async (database: string, ours: string): Promise<Directus> => {
  const directory = installPeer('directus')
  const environment = environmentOf(database)
  await bootstrap(directory, environment)
  const start = () => startDirectus(directory, environment)
  const server = await start()
  try {
    await makeCollection(server)
  } finally {
    await server.stop()
  }
  await copyFlows(ours, database)
  return { version: versionOf(directory, 'directus'), start }
}

const environmentOf = (database: string): Record<string, string> => {
  const { host, database: name, user, password } = new Client({ connectionString: database })
  return {
    DB_CLIENT: 'pg',
    DB_HOST: host,
    DB_PORT: '5432',
    DB_DATABASE: name!,
    DB_USER: user!,
    DB_PASSWORD: password!,
    SECRET: 'a-secret-for-the-measurements-alone',
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: 'a-password-for-the-measurements',
    ADMIN_TOKEN: token,
    TELEMETRY: 'false',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    // As ours, it writes no line for each request.
    LOG_LEVEL: 'warn',
  }
}

/** Its own command, without the question whether there is a newer version, which would go to the internet. */
const launch = (directory: string, environment: Record<string, string>, command: string) =>
  spawn(process.execPath, [join(directory, 'node_modules/@directus/api/dist/cli/run.js'), command], {
    cwd: directory,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

const bootstrap = async (directory: string, environment: Record<string, string>): Promise<void> => {
  const [code] = (await once(launch(directory, environment, 'bootstrap'), 'exit')) as [number | null]
  if (code !== 0) throw new Error('Directus could not be set up.')
}

const startDirectus = async (directory: string, environment: Record<string, string>): Promise<MeasuredServer> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const child = launch(directory, { ...environment, PORT: String(port) }, 'start')
  await untilItAnswers(url, child)
  return {
    url,
    headers: { authorization: `Bearer ${token}` },
    startedIn: performance.now() - startedAt,
    memory: () => residentMemory(child.pid!),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Which port it takes by itself it would say in its log, which is switched off. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const between = 20

const untilItAnswers = async (url: string, child: ChildProcess): Promise<void> => {
  while (!(await fetch(`${url}/server/ping`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error('Directus ended at its start.')
    await setTimeout(between)
  }
}

const collection = {
  collection: 'flows',
  schema: {},
  meta: {},
  fields: [
    { field: 'id', type: 'uuid', schema: { is_primary_key: true }, meta: { special: ['uuid'] } },
    { field: 'name', type: 'string', schema: { is_nullable: false } },
    { field: 'description', type: 'text', schema: {} },
    { field: 'type', type: 'string', schema: { is_nullable: false } },
    { field: 'status', type: 'string', schema: { is_nullable: false, default_value: 'draft' } },
    { field: 'flow_executions_count', type: 'integer', schema: { is_nullable: false, default_value: 0 } },
    { field: 'metadata', type: 'text', schema: { is_nullable: false, default_value: '{}' } },
    { field: 'created_at', type: 'timestamp', schema: {}, meta: { special: ['date-created'] } },
    { field: 'updated_at', type: 'timestamp', schema: {}, meta: { special: ['date-created', 'date-updated'] } },
  ],
}

const makeCollection = async ({ url, headers }: MeasuredServer): Promise<void> => {
  const answer = await fetch(`${url}/collections`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(collection),
  })
  if (!answer.ok) throw new Error(`Directus made no collection: ${await answer.text()}`)
}

const portion = 5000

const columns = 'id, name, description, type, status, flow_executions_count, metadata, created_at, updated_at'

/** With the index that its list wants. */
const copyFlows = async (from: string, to: string): Promise<void> => {
  const source = new Client({ connectionString: from })
  const target = new Client({ connectionString: to })
  await Promise.all([source.connect(), target.connect()])
  try {
    const { rows } = await source.query(`select ${columns} from flows where deleted_at is null`)
    for (let at = 0; at < rows.length; at += portion)
      await target.query(
        `insert into flows (${columns}) select ${columns} from json_populate_recordset(null::flows, $1)`,
        [JSON.stringify(rows.slice(at, at + portion))],
      )
    await target.query('create index on flows (status, updated_at desc, id desc)')
    await target.query('vacuum analyze flows')
  } finally {
    await Promise.all([source.end(), target.end()])
  }
}
