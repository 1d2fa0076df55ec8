import type { Page } from '@playwright/test'
import { alive } from '../support/alive.ts'
import { createMortalBrowser } from '../support/mortal-browser.ts'
import type { FlowsServer } from '../support/flows-server.ts'
import { signIn } from '../support/test.ts'
import type { Random } from './random.ts'

const fields = ['Name', 'Description', 'Metadata'] as const
const patience = { timeout: 1_500 }
/** Any that is typed. */
export const word = /[AB]\d+x\d+/g

/** What the line does to the next write. */
export const troubles = ['none', 'cut before', 'cut after', 'answered twice'] as const

/** One of the two who edit the flow, in a browser of their own; what they type are words that nobody types again. */
export const createEditor = async (who: string, server: FlowsServer, path: string, random: Random) => {
  const browser = await createMortalBrowser()
  let page: Page
  let count = 0
  /** The words that must not be lost: typed, and neither typed over nor given up for those of the other. */
  const words = new Set<string>()
  const giveUp = (text: string) => {
    for (const [given] of text.matchAll(word)) words.delete(given)
  }

  const open = async () => {
    await page.goto(server.url + path)
    await alive(page)
  }
  const start = async () => {
    await signIn(browser.context(), server)
    page = await browser.context().newPage()
    await open()
  }
  await start()

  const box = (field: (typeof fields)[number]) => page.getByRole('textbox', { name: field, exact: true })
  const standing = async (field: (typeof fields)[number]): Promise<string> =>
    box(field).evaluate((element) => ('value' in element ? String(element.value) : element.textContent), null, patience)

  return {
    words,
    random,
    /** What was done, in order, to be read where something was lost. */
    trace: [] as string[],
    isEditing: () => new URL(page.url()).pathname === path,
    open,
    type: async () => {
      const field = random.of(fields)
      const typed = `${who}${(count += 1)}x${random.below(1_000_000)}`
      const former = await standing(field)
      await box(field).fill(field === 'Metadata' ? `{"said": "${typed}"}` : typed, patience)
      // While a save is under way nobody can type, which a script may not notice.
      if (!(await standing(field)).includes(typed)) throw new Error('The field is locked.')
      giveUp(former)
      words.add(typed)
      return `${typed} into ${field}`
    },
    save: () => page.getByRole('button', { name: 'Save changes' }).click(patience),
    restore: async () => {
      const offers = page.getByRole('button', { name: /^Restore what you typed/ })
      if ((await offers.count()) === 0) throw new Error('Nothing is offered.')
      await offers.first().click(patience)
    },
    decide: async () => {
      const groups = await page
        .getByRole('region', { name: 'This flow was changed elsewhere' })
        .getByRole('group')
        .all()
      if (groups.length === 0) throw new Error('There is no conflict.')
      for (const group of groups) {
        const side = random.of(['Typed here', 'Saved elsewhere'] as const)
        await group.getByRole('radio', { name: side }).check(patience)
        // What stood in the field stands here now, whatever the choice was before.
        const yours = await group.getByText('Typed here').locator('..').textContent(patience)
        if (side === 'Saved elsewhere') giveUp(yours ?? '')
      }
    },
    meet: async (trouble: (typeof troubles)[number]) => {
      await page.unroute('**/v1/flows/*')
      if (trouble === 'none') return trouble
      await page.route('**/v1/flows/*', async (route) => {
        if (route.request().method() === 'GET') return route.continue()
        if (trouble === 'cut before') return route.abort()
        const answer = await route.fetch()
        if (trouble === 'answered twice') return route.fulfill({ response: await route.fetch() })
        return answer.ok() ? route.abort() : route.fulfill({ response: answer })
      })
      return trouble
    },
    reload: async () => {
      await page.reload()
      await alive(page)
    },
    die: async () => {
      // What is promised: at most half a second behind.
      await page.waitForTimeout(500)
      await browser.kill()
      await browser.restart()
      await start()
    },
    /** All that is kept on this device, and all that is asked of the person now. */
    holds: async (): Promise<string> => {
      await page.waitForTimeout(500)
      return page.evaluate(async () => {
        const opening = indexedDB.open('flow-drafts')
        await new Promise((resolve) => opening.addEventListener('success', resolve))
        const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
        await new Promise((resolve) => reading.addEventListener('success', resolve))
        opening.result.close()
        const asked = [...document.querySelectorAll('fieldset')].map(({ textContent }) => textContent)
        return JSON.stringify([reading.result, asked])
      })
    },
    offers: async (): Promise<number> => {
      await open()
      await page.waitForTimeout(1_000)
      return page.getByRole('button', { name: /^Restore what you typed/ }).count()
    },
    stop: browser.stop,
  }
}

export type Editor = Awaited<ReturnType<typeof createEditor>>
