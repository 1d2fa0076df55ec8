import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** For each folder under src one that it may import and some that it may not; a single file where no folder is meant. */
const rooms: Record<string, { may: string; mayNot: string[] }> = {
  contract: { may: 'contract', mayNot: ['web/api', 'server', 'fastify'] },
  web: { may: 'web/shell', mayNot: ['server', 'server/flows'] },
  'web/api': { may: 'contract', mayNot: ['web', 'web/session', 'web/ui', 'web/flows'] },
  'web/build': { may: 'web/i18n', mayNot: ['web/flows', 'web/ui'] },
  'web/changes': { may: 'web/session', mayNot: ['web/history', 'web/drafts', 'web/flows', 'web/settings'] },
  'web/drafts': { may: 'web/session', mayNot: ['web/trash', 'web/flows', 'web/changes', 'web/metadata'] },
  'web/executions': { may: 'web/api', mayNot: ['web/flows', 'web/session', 'web/metadata'] },
  'web/flows': { may: 'web/ui', mayNot: ['web/flows/list', 'web/flows/actions', 'web/drafts', 'web/history'] },
  'web/flows/actions': { may: 'web/flows', mayNot: ['web/flows/list', 'web/flows/page', 'web/drafts', 'web/history'] },
  'web/flows/form': { may: 'web/drafts', mayNot: ['web/flows/list', 'web/flows/page', 'web/trash', 'web/session'] },
  'web/flows/list': { may: 'web/flows/actions', mayNot: ['web/flows/form', 'web/drafts', 'web/metadata', 'web/shell'] },
  'web/flows/page': {
    may: 'web/executions',
    mayNot: ['web/flows/form', 'web/flows/list', 'web/drafts', 'web/history'],
  },
  'web/history': { may: 'web/flows', mayNot: ['web/settings', 'web/trash', 'web/drafts', 'web/session'] },
  'web/i18n': { may: 'contract', mayNot: ['web/ui', 'web/api', 'web/flows'] },
  'web/metadata': { may: 'web/ui', mayNot: ['web/flows', 'web/api', 'web/drafts'] },
  'web/offline': { may: 'web/api', mayNot: ['web/shell', 'web/session', 'web/service-worker'] },
  'web/routes': { may: 'web/shell', mayNot: ['web/flows', 'web/offline', 'web/build'] },
  'web/routes/_signed-in/flows': {
    may: 'web/flows/list',
    mayNot: ['web/flows/actions', 'web/settings', 'web/drafts', 'web/shell'],
  },
  'web/routes/_signed-in/settings': { may: 'web/settings', mayNot: ['web/flows', 'web/trash', 'web/shell'] },
  'web/service-worker': { may: 'web/api/kept.ts', mayNot: ['contract', 'web/offline', 'web/api'] },
  'web/session': { may: 'web/api', mayNot: ['web/drafts', 'web/shell', 'web/changes', 'web/render-page.tsx'] },
  'web/settings': { may: 'web/session', mayNot: ['web/history', 'web/trash', 'web/drafts', 'web/shell'] },
  'web/shell': { may: 'web/drafts', mayNot: ['web/flows', 'web/settings', 'web/routes', 'web/metadata'] },
  'web/trash': { may: 'web/flows', mayNot: ['web/drafts', 'web/history', 'web/settings', 'web/metadata'] },
  'web/ui': { may: 'web/theme.ts', mayNot: ['web', 'web/api', 'web/i18n', 'web/session'] },

  server: { may: 'server/flows/sql', mayNot: ['web', 'web/flows'] },
  'server/audit': { may: 'server/db', mayNot: ['server/flows', 'server/flows/sql', 'server/changes', 'server/app.ts'] },
  'server/changes': { may: 'server/flows', mayNot: ['server/flows/sql', 'server/audit', 'server/db/write.ts'] },
  'server/db': { may: 'server/db/sqlite', mayNot: ['server', 'server/audit', 'server/flows', 'server/session'] },
  'server/db/migrations': { may: 'server/db/sqlite', mayNot: ['server/db/sample-data', 'server/flows/sql'] },
  'server/db/postgres': { may: 'server/db', mayNot: ['server/db/sqlite', 'server/audit', 'server/flows'] },
  'server/db/sample-data': { may: 'server/db', mayNot: ['server/db/sqlite', 'server/flows'] },
  'server/db/sqlite': { may: 'server/db', mayNot: ['server/db/postgres', 'server/flows'] },
  'server/flows': { may: 'server/session', mayNot: ['server/flows/sql', 'server/changes', 'server/db/write.ts'] },
  'server/flows/passed': {
    may: 'server/flows',
    mayNot: ['server/flows/sql', 'server/flows/upstream', 'server/session'],
  },
  'server/flows/sql': { may: 'server/audit', mayNot: ['server/session', 'server/upstream', 'server/refusal.ts'] },
  'server/flows/upstream': { may: 'server/upstream', mayNot: ['server/flows/sql', 'server/db', 'server/to-route.ts'] },
  'server/fuzz': { may: 'server/flows/sql', mayNot: ['web', 'server/pages', 'server/upstream'] },
  'server/openapi': { may: 'server/openapi/words', mayNot: ['server/openapi/page', 'server/flows', 'server/session'] },
  'server/openapi/page': { may: 'server/openapi', mayNot: ['server/pages', 'server/flows'] },
  'server/openapi/words': { may: 'server/openapi', mayNot: ['server/flows', 'web/i18n'] },
  'server/pages': { may: 'server/refusal.ts', mayNot: ['server/flows', 'server/session', 'server/db'] },
  'server/session': {
    may: 'server/audit',
    mayNot: ['server/flows', 'server/upstream', 'server/changes', 'server/app.ts'],
  },
  'server/upstream': { may: 'contract', mayNot: ['server/flows', 'server/db', 'server/refusal.ts'] },
}

/** A file that would import another, which needn't be there. */
type Planted = { file: string; imports: string }

const plantedIn = (room: string, path: string, end = ''): Planted[] => {
  const named = posix.extname(path) ? path : `${path}/something.ts`
  const way = posix.relative(room, named)
  const file = `${room}/${path.replaceAll(/\W/g, '-')}`
  const imports = path === 'fastify' ? path : way.startsWith('.') ? way : `./${way}`
  return [
    { file: `${file}${end}.ts`, imports: `export * from '${imports}'` },
    { file: `${file}-later${end}.ts`, imports: `export const later = () => import('${imports}')` },
  ]
}

const right = Object.entries(rooms).flatMap(([room, { may }]) => plantedIn(room, may))
const wrong = [
  ...Object.entries(rooms).flatMap(([room, { mayNot }]) => mayNot.flatMap((path) => plantedIn(room, path))),
  // Routes know the store by its type alone.
  ...['server/db/write-once.ts', 'server/audit'].flatMap((path) => plantedIn('server/flows', path, '-routes')),
  // A folder that comes later, before anybody has said what it may import and who may import it.
  ...Object.keys(rooms)
    .filter((room) => room.includes('/'))
    .flatMap((room) => plantedIn(room, `${room.split('/')[0]}/newcomer`)),
  ...['web', 'server', 'server/flows'].flatMap((room) => plantedIn(`${room}/newcomer`, room)),
]

let folder: string
let caught: Set<string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'))
  copyFileSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'))
  for (const { file, imports } of [...right, ...wrong]) {
    mkdirSync(join(folder, 'src', dirname(file)), { recursive: true })
    writeFileSync(join(folder, 'src', file), imports)
  }
  caught = new Set(lint())
})
afterAll(() => rmSync(folder, { recursive: true }))

test('each folder is tried', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
  const folders = new Set(files.map((file) => posix.dirname(file).slice('src/'.length)))
  expect(Object.keys(rooms).toSorted()).toEqual([...folders].toSorted())
})

test('what a folder may import passes', () => {
  expect(right.filter(({ file }) => caught.has(file))).toEqual([])
})

test('what it may not is caught, and so is a folder of which nothing is said', () => {
  expect(wrong.filter(({ file }) => !caught.has(file))).toEqual([])
})

/** The files that our own rules find fault with for what they import. */
const lint = (): string[] => {
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  return diagnostics
    .filter(({ code }) => code === 'eslint(no-restricted-imports)')
    .map(({ filename }) => filename.slice('src/'.length))
}
