import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'

const systemPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium to test in. Playwright finds its own by itself; another one is named by its path. */
export type FoundBrowser = { name: string; executablePath?: string }

/** The Chromium named by `CHROMIUM`, Playwright's own, or one that the system has. */
export const findBrowser = (): FoundBrowser | null => {
  const named = process.env['CHROMIUM']
  if (!named && existsSync(chromium.executablePath())) return { name: 'Playwright’s Chromium' }
  const path = named ? [named].find(existsSync) : systemPlaces.find(existsSync)
  return path ? { name: path, executablePath: path } : null
}

/** How to start it: without what it would ask the internet for. */
export const launchOptions = () => {
  const { executablePath } = findBrowser() ?? {}
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
    ],
  }
}
