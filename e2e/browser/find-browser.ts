import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium on this machine: the one named by `CHROMIUM`, Playwright's own, or one that the system has. */
export const findBrowser = (): string | null => {
  const named = process.env['CHROMIUM']
  return [named, chromium.executablePath(), ...installedPlaces].find((path) => path && existsSync(path)) ?? null
}
