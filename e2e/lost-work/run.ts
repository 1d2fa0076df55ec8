import { wholeNumber } from '../../src/server/whole-number.ts'
import { flowsApi } from '../support/flows-api.ts'
import { accessKey, startFlowsServer } from '../support/flows-server.ts'
import { createEditor, type Editor, troubles, word } from './editor.ts'
import { createRandom } from './random.ts'
import { createTally } from './tally.ts'

/*
 * Two browsers edit one flow, with faults of every kind in between. After each round every word that was typed must be
 * saved, kept on the device, or shown in a conflict. What can't be done now and then is part of it; what never can, as
 * where a button has another name by now, fails the check, which would hold nothing to its word. Needs the built server.
 *   npm run check:lost-work                100 rounds
 *   npm run check:lost-work -- 500 17      500 rounds of the seed 17
 */

const [givenRounds = '100', givenSeed = String(Date.now() % 100_000)] = process.argv.slice(2)
const rounds = wholeNumber('The number of rounds', givenRounds)
const seed = wholeNumber('The seed', givenSeed, 0)
const began = Date.now()
process.stdout.write(`${rounds} rounds of seed ${seed}\n`)

const server = await startFlowsServer()
const flow = await flowsApi(server.url).createFlow({ name: 'Edited by two' })
const path = `/flows/${flow.id}/edit`
// Each with numbers of their own: which of the two is quicker differs from run to run.
const editors = [
  await createEditor('A', server, path, createRandom(seed)),
  await createEditor('B', server, path, createRandom(seed + 1)),
]
const tally = createTally()

const stop = async () => {
  for (const editor of editors) await editor.stop()
  await server.stop()
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(1)))

/** Something a person or a fault may do. What can't be done now, as on a page that is just being left, is not done. */
const actions: { name: string; weight: number; run: (editor: Editor) => Promise<unknown> }[] = [
  { name: 'types', weight: 9, run: (editor) => editor.type() },
  { name: 'saves', weight: 6, run: (editor) => editor.save() },
  { name: 'decides', weight: 4, run: (editor) => editor.decide() },
  { name: 'restores', weight: 3, run: (editor) => editor.restore() },
  { name: 'meets trouble', weight: 4, run: (editor) => editor.meet(editor.random.of(troubles)) },
  { name: 'reloads', weight: 1, run: (editor) => editor.reload() },
  { name: 'dies', weight: 0.4, run: (editor) => editor.die() },
]
const inTurn = actions.flatMap((action) => Array.from({ length: action.weight * 10 }, () => action))

const act = async (editor: Editor): Promise<void> => {
  if (!editor.isEditing()) await editor.open()
  const { name, run } = editor.random.of(inTurn)
  try {
    const what = await run(editor)
    editor.trace.push(typeof what === 'string' ? `${name} ${what}` : name)
    tally.count(name, true)
  } catch (error) {
    editor.trace.push(`could not: ${name} (${String(error).split('\n')[0]})`)
    tally.count(name, false)
  }
}

/** Every text that the flow ever had. */
const saved = async (): Promise<string> => {
  const texts: string[] = []
  for (let page = 1; ; page += 1) {
    const response = await fetch(`${server.url}/flow-history/${flow.id}?limit=100&page=${page}`, {
      headers: { authorization: `Bearer ${accessKey}` },
    })
    const { data, meta } = (await response.json()) as { data: unknown[]; meta: { last_page: number } }
    texts.push(JSON.stringify(data))
    if (page >= meta.last_page) return texts.join('\n')
  }
}

const check = async (round: number): Promise<void> => {
  const kept = await Promise.all(editors.map((editor) => editor.holds()))
  const everything = [...kept, await saved()].join('\n')
  const lost = editors.flatMap(({ words }) => [...words]).filter((word) => !everything.includes(word))
  if (lost.length === 0) return
  for (const { trace } of editors) process.stdout.write(`${trace.slice(-25).join(' · ')}\n`)
  throw new Error(`Lost in round ${round} of seed ${seed}: ${lost.join(', ')}`)
}

try {
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all(
      editors.map(async (editor) => {
        for (let steps = 2 + editor.random.below(3); steps > 0; steps -= 1) await act(editor)
      }),
    )
    await check(round)
    tally.check()
  }
  // What is kept is no use unless it is offered.
  const everSaved = await saved()
  for (const editor of editors) {
    await editor.meet('none')
    const offers = await editor.offers()
    const unsaved = [...editor.words].filter((word) => !everSaved.includes(word))
    if (unsaved.length > 0 && offers === 0) throw new Error(`Kept but not offered, seed ${seed}: ${unsaved.join(', ')}`)
  }
  if (tally.done('types') === 0) throw new Error(`Nobody typed a word, seed ${seed}`)
  if (tally.isOften('saves') && !everSaved.match(word)) throw new Error(`No word was ever saved, seed ${seed}`)
  const seconds = Math.round((Date.now() - began) / 1000)
  process.stdout.write(`✓ nothing lost of ${tally.done('types')} words in ${seconds} s: ${tally.told()}\n`)
} finally {
  await stop()
}
