import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/browser/find-browser.ts'

/** Tests of what the browser does by itself, which has nothing to do with where flows are kept. */
const ofPageAlone = [
  'before-the-script',
  'clocks',
  'docs',
  'drafts',
  'kept-lists',
  'keyboard',
  'large-text',
  'layout',
  'live-line',
  'look*',
  'metadata-editor',
  'notices',
  'offline',
  'preferences',
  'print',
  'security',
]

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './e2e/support/start-postgres.ts',
  testIgnore: process.env['E2E_STORE'] === 'postgres' ? ofPageAlone.map((name) => `**/${name}.e2e.ts`) : [],
  outputDir: 'e2e/output/runs',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // What only a busy machine makes fail is told as flaky there.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Africa/Porto-Novo',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    // It would stand between the page and the faults that a test arranges; its own tests let it work.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
})
