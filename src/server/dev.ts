import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createServer } from 'vite'
import { readConfig } from './config.ts'
import { localAddress } from './local-address.ts'
import { startUp } from './start-up.ts'

/**
 * Serves for working on it: the dashboard by Vite, replaced in the browser as it is written, and the API behind it,
 * started again whenever its code changes.
 */
const dev = async (): Promise<void> => {
  const { HOST, PORT } = readConfig(process.env)
  process.env['FLOWS_API'] = localAddress(HOST, PORT)
  const vite = await createServer()
  await vite.listen()
  const dashboard = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''

  const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(import.meta.dirname, 'main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // The greeting of the API names its own address; the page is at Vite's.
  api.stdout.on('data', (text: Buffer) => {
    process.stdout.write(text.toString().replace(/http:\/\/[^\s/]+(?=\/sign-in#)/, dashboard))
  })

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => api.kill('SIGTERM'))
  await once(api, 'exit')
  await vite.close()
}

await startUp(dev)
