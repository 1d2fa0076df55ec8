import { compareApi } from './compare-api.ts'
import { comparePages } from './compare-pages.ts'

/** What people would take instead, measured as ours is, in the same run. */
export const comparePeers = async (): Promise<string> => `${await comparePages()}\n\n${await compareApi()}`
