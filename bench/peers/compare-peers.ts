import { compareApi } from './compare-api.ts'
import { comparePages } from './compare-pages.ts'

/**
 * What people would take instead, measured as ours is, in the same run. The first table is printed as soon as it is
 * there, so that it isn't lost where the second can't be measured.
 */
export const comparePeers = async (): Promise<string> => {
  const pages = await comparePages()
  process.stdout.write(`${pages}\n\n`)
  return `${pages}\n\n${await compareApi()}`
}
