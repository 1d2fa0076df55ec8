import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureApi } from './api/measure-api.ts'
import type { Measure } from './measure.ts'
import { measurePages } from './pages/measure-pages.ts'

/*
 * Measures all that is promised of speed, each the median of at least 5 rounds, and writes the table into the README.
 *   npm run bench            everything; some 10 minutes
 *   npm run bench -- pages   or `api`: that part alone, printed only
 */

const parts = { pages: measurePages, api: measureApi }
const readme = join(import.meta.dirname, '../README.md')

const row = ({ what, target, measured, met }: Measure): string =>
  `| ${what} | ${target} | ${met ? measured : `**${measured}**`} |`

const table = (measures: Measure[]): string =>
  ['| what | target | measured |', '|---|---|---|', ...measures.map(row)].join('\n')

const asked = process.argv.slice(2)
const chosen = Object.entries(parts).filter(([part]) => asked.length === 0 || asked.includes(part))
const measures: Measure[] = []
for (const [, measure] of chosen) measures.push(...(await measure()))

const date = new Date().toISOString().slice(0, 10)
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
const text = `Measured on ${date} on ${machine}, load generator included:\n\n${table(measures)}\n`
process.stdout.write(text)
if (asked.length === 0) {
  const old = readFileSync(readme, 'utf8')
  writeFileSync(
    readme,
    old.replace(/(<!-- bench -->\n)[^]*?(?=<!-- \/bench -->)/, (_, mark: string) => `${mark}\n${text}\n`),
  )
}
