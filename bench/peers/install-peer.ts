import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what a folder beside this file names, once for each change of its lock file. Nothing of what is installed is
 * run on the way, so that nothing is compiled or fetched from elsewhere.
 */
export const installPeer = (folder: string): string => {
  const directory = join(import.meta.dirname, folder)
  const installed = join(directory, 'node_modules/.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(directory, 'package-lock.json')).mtimeMs)
    run(directory, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
  return directory
}

export const run = (directory: string, command: string, ...words: string[]): void => {
  const { status, error } = spawnSync(command, words, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw error ?? new Error(`${command} ${words.join(' ')} failed in ${directory}.`)
}

/** What is installed in it of a package. */
export const versionOf = (directory: string, name: string): string => {
  const text = readFileSync(join(directory, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
