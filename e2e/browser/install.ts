import { spawnSync } from 'node:child_process'
import { findBrowser } from './find-browser.ts'

/**
 * Makes sure that there is a browser to test in. Where none is found, Playwright's own is downloaded; where that can't
 * be reached, the system's package is installed.
 */
const ways = [
  { name: 'Playwright’s Chromium', commands: [['npx', 'playwright', 'install', 'chromium']] },
  ...['chromium-headless-shell', 'chromium'].map((name) => ({
    name: `the system’s ${name}`,
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', name],
    ],
  })),
]

const run = ([command, ...rest]: string[]): boolean =>
  spawnSync(command!, rest, {
    stdio: 'ignore',
    timeout: 10 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const say = (line: string) => process.stdout.write(`${line}\n`)

for (const { name, commands } of ways) {
  if (findBrowser()) break
  say(`No browser found to test in: installing ${name} …`)
  if (!commands.every(run)) say(`${name} could not be installed.`)
}

const found = findBrowser()
if (!found) {
  say('The end-to-end tests need Chromium. Install it and name its program in CHROMIUM, then run this again.')
  process.exit(1)
}
say(`Testing in ${found.name}`)
