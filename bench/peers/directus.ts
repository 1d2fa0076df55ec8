import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'
import { type MeasuredServer, residentMemory } from '../api/measured-server.ts'
import { installPeer, versionOf } from './install-peer.ts'

export type Directus = {
  version: string
  /** Starts it on its own default settings, in a process of its own. */
  start: () => Promise<MeasuredServer>
}

const token = 'a-token-for-the-measurements'

/** Sets up Directus in an empty database, with a collection that holds the flows of another one, which is ours. */
export const setUpDirectus = async (database: string, ours: string): Promise<Directus> => {
  const directory = installPeer('directus')
  const environment = environmentOf(database)
  await once(launch(directory, environment, 'bootstrap'), 'exit')
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
    PORT: '0',
  }
}

/** Its own command, without the question whether there is a newer version, which would go to the internet. */
const launch = (directory: string, environment: Record<string, string>, command: string) =>
  spawn(process.execPath, [join(directory, 'node_modules/@directus/api/dist/cli/run.js'), command], {
    cwd: directory,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const startDirectus = async (directory: string, environment: Record<string, string>): Promise<MeasuredServer> => {
  const startedAt = performance.now()
  const child = launch(directory, environment, 'start')
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.once('exit', () => reject(new Error(`Directus ended at its start:\n${printed}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /Server started at (\S+)/.exec(printed)
      if (found) resolve(found[1]!)
    })
  })
  return {
    url: `http://${address}`,
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
