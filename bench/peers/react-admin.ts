import { join } from 'node:path'
import type { Subject } from '../pages/subject.ts'
import { installPeer, run, versionOf } from './install-peer.ts'

/** Builds the same list and page of a flow in react-admin, and says where they were put. */
export const buildReactAdmin = (): { folder: string; version: string } => {
  const directory = installPeer('react-admin')
  run(directory, process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--logLevel=error')
  return { folder: join(directory, 'dist'), version: versionOf(directory, 'react-admin') }
}

export const reactAdminPages = (url: string): Subject => ({
  list: `${url}/flows`,
  warm: [`${url}/flows`, `${url}/v1/flows?sort=-updated_at&page=1&limit=10`],
  // Its server has the key: what signing in costs is not counted against it.
  signIn: async () => {},
  marks: {
    row: 'tbody td.column-name',
    currentRow: 'tbody td.column-name',
    heading: '.RaShow-main .ra-field-name',
  },
  status: (page, name) => page.getByRole('button', { name, exact: true }),
  nextPage: (page) => page.getByRole('button', { name: 'Go to next page' }),
  flow: (page, row) => page.locator('tbody td.column-name').nth(row),
  // It keeps nothing but what the browser does by itself.
  kept: async () => {},
})
