import { chromium, type BrowserContext } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, launchOptions } from '../browser/find-browser.ts'

const longestStart = 30_000

/**
 * A browser with a profile on the disk, whose process can be killed as a crash or an empty battery does it, and started
 * again on the same profile.
 */
export const createMortalBrowser = async () => {
  const profile = await mkdtemp(join(tmpdir(), 'flows-profile-'))
  let running = await launch(profile)
  return {
    context: (): BrowserContext => running.context,
    kill: () => running.kill(),
    restart: async () => void (running = await launch(profile)),
    stop: async () => {
      await running.kill()
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

const launch = async (profile: string) => {
  const path = findBrowser()?.executablePath ?? chromium.executablePath()
  const args = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${profile}`]
  // A group of its own: with the browser go the processes of its pages.
  const child = spawn(path, [...launchOptions().args, ...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`The browser did not start:\n${said}`)), longestStart)
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (\S+)/.exec(said)
      if (!found) return
      clearTimeout(timer)
      resolve(found[1]!)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  return {
    context: browser.contexts()[0]!,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL')
      await ended
    },
  }
}
