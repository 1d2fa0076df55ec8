import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NotProvable, type Proof } from './support/proof.ts'

/*
 * Breaks the built server in every way that it promises to stand, one after another, and says what came of it.
 *   npm run check:faults             all of it; some 10 minutes
 *   npm run check:faults -- killed   those whose file is named so, here `killed.fault.ts`
 *   npm run check:faults -- soak     what takes too long to be done each time: half an hour of load, or SOAK_MINUTES
 * What a machine can't prove fails the run where CI is set, but for what is excused: FAULTS_EXCUSED=disk-full,synced
 */

type Result = {
  name: string
  what: string
  verdict: 'ok' | 'FAILED' | 'NOT PROVEN HERE'
  said: string
  seconds: number
}

const say = (text: string) => process.stdout.write(`${text}\n`)

const asked = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.fault.ts'))
  .map((file) => file.slice(0, -'.fault.ts'.length))
const excused = (process.env['FAULTS_EXCUSED'] ?? '').split(',').filter((name) => name !== '')
const unknown = [...asked, ...excused].filter((name) => !names.includes(name))
if (unknown.length > 0) {
  say(`There is no proof named ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(2)
}

const settle = async (name: string, { what, prove }: Proof): Promise<Result> => {
  const begunAt = performance.now()
  const result = (verdict: Result['verdict'], said: string): Result => ({
    name,
    what,
    verdict,
    said,
    seconds: (performance.now() - begunAt) / 1000,
  })
  try {
    return result('ok', await prove())
  } catch (error) {
    if (error instanceof NotProvable) return result('NOT PROVEN HERE', `because ${error.message}`)
    return result('FAILED', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

const line = ({ what, verdict, said, seconds }: Result): string =>
  `${verdict}: ${what} (${seconds.toFixed(0)} s)\n    ${said}`

// Before any is begun: some refuse the number that they are told.
const proofs = new Map<string, Proof>()
for (const name of names) {
  if (asked.length > 0 && !asked.includes(name)) continue
  // Each such file has one, under this name.
  const { proof } = (await import(join(import.meta.dirname, `${name}.fault.ts`))) as { proof: Proof }
  if (asked.length > 0 || !proof.isLong) proofs.set(name, proof)
}

const results: Result[] = []
for (const [name, proof] of proofs) {
  say(`${name} …`)
  results.push(await settle(name, proof))
  say(line(results.at(-1)!))
}

say(`\nWhat was proven\n\n${results.map(line).join('\n')}`)
const unproven = results.filter(({ verdict }) => verdict === 'NOT PROVEN HERE').map(({ name }) => name)
const missed = process.env['CI'] ? unproven.filter((name) => !excused.includes(name)) : []
if (unproven.length > 0)
  say(`\n!!! ${unproven.length} of ${results.length} could NOT be proven on this machine, as told above.`)
if (missed.length > 0) say(`!!! In CI that is a failure, unless it is excused: FAULTS_EXCUSED=${missed.join(',')}`)
if (missed.length > 0 || results.some(({ verdict }) => verdict === 'FAILED')) process.exitCode = 1
