import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureApi } from './api/measure-api.ts'
import type { Measure } from './measure.ts'
import { measurePages } from './pages/measure-pages.ts'
import { comparePeers } from './peers/compare-peers.ts'

/*
 * Measures all that is promised of speed, each the median of at least 5 rounds, and writes the table into the README.
 *   npm run bench            everything; some 10 minutes
 *   npm run bench -- pages   or `api`: that part alone, printed only
 *   npm run bench -- peers   what people would take instead, beside ours, into a table of its own; some 15 minutes
 */

const parts = { pages: measurePages, api: measureApi }
const readme = join(import.meta.dirname, '../README.md')

const row = ({ what, target, measured, met }: Measure): string =>
  `| ${what} | ${target} | ${met ? measured : `**${measured}**`} |`

const table = (measures: Measure[]): string =>
  ['| what | target | measured |', '|---|---|---|', ...measures.map(row)].join('\n')

const asked = process.argv.slice(2)
const names = [...Object.keys(parts), 'peers']
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no part named ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`)
  process.exit(2)
}
const chosen = Object.entries(parts).filter(([part]) => asked.length === 0 || asked.includes(part))

const date = new Date().toISOString().slice(0, 10)
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
const heading = `Measured on ${date} on ${machine}, load generator included:`

const write = (mark: string, text: string): void => {
  const old = readFileSync(readme, 'utf8')
  const place = new RegExp(`(<!-- ${mark} -->\\n)[^]*?(?=<!-- /${mark} -->)`)
  if (!place.test(old)) throw new Error(`README.md has no place for the table: <!-- ${mark} --> is missing.`)
  writeFileSync(
    readme,
    old.replace(place, (_, start: string) => `${start}\n${text}\n`),
  )
}

const measures: Measure[] = []
for (const [, measure] of chosen) measures.push(...(await measure()))

if (chosen.length > 0) {
  const text = `${heading}\n\n${table(measures)}\n`
  process.stdout.write(text)
  if (asked.length === 0) write('bench', text)
}
if (asked.includes('peers')) {
  const text = `${heading}\n\n${await comparePeers()}\n`
  process.stdout.write(text)
  write('peers', text)
}
