import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Fails when the built dashboard has grown past what a slow line bears, and names the file that did it. Sizes are those
 * that are sent, compressed with brotli, in bytes.
 */

type Chunk = { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[] }
type Budget = { what: string; most: number; files: string[] }

const client = join(process.env['WEB_DIRECTORY'] ?? join(import.meta.dirname, '../../../dist'), 'client')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'))

const chunkAt = (part: string): Chunk => {
  const found = Object.entries(manifest).find(([key]) => key.includes(part))
  if (!found) throw new Error(`The build has no chunk for ${part}.`)
  return found[1]
}

/** What comes with a part beyond the first script. */
const scriptsOf = (part: string): string[] => {
  const within = ({ file, isEntry, imports = [] }: Chunk): string[] =>
    isEntry ? [] : [file, ...imports.flatMap((key) => within(manifest[key]!))]
  return [...new Set(within(chunkAt(part)))]
}

const entry = chunkAt('index.html')

const budgets: Budget[] = [
  {
    what: 'script before the list reacts',
    most: 120_000,
    files: [entry.file, ...scriptsOf('i18n/messages.fr')],
  },
  { what: 'styles of the first page', most: 6_000, files: entry.css ?? [] },
  { what: 'script of a flow’s page', most: 16_000, files: scriptsOf('$flowId.index.tsx?') },
  { what: 'script of the form', most: 65_000, files: scriptsOf('$flowId.edit.tsx?') },
  { what: 'the code editor', most: 100_000, files: [chunkAt('JsonCodeMirror').file] },
  { what: 'menus', most: 45_000, files: scriptsOf('ui/OpenMenu') },
]

const sizeOf = (path: string): number => {
  try {
    return statSync(join(client, `${path}.br`)).size
  } catch {
    // Too small to be worth compressing.
    return statSync(join(client, path)).size
  }
}

let isExceeded = false
for (const { what, most, files } of budgets) {
  const sizes = files.map((file) => ({ file, size: sizeOf(file) })).toSorted((a, b) => b.size - a.size)
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  process.stdout.write(`${total > most ? '✗' : '✓'} ${what}: ${total} of ${most} bytes\n`)
  if (total <= most) continue
  isExceeded = true
  for (const { file, size } of sizes) process.stdout.write(`    ${file}: ${size}\n`)
}
if (isExceeded) process.exitCode = 1
