import { parseExactJson } from '../../contract/exact-json.ts'
import { jsonDepth } from '../../contract/json-text.ts'
import { UpstreamFault } from './upstream-fault.ts'

/** Far more than an answer with metadata of 64 levels has; deeper ones could exhaust the stack. */
const deepest = 200

/** What an answer holds. Throws `UpstreamFault` when that isn't JSON, as on the page of a proxy. */
export const readJson = (text: string): unknown => {
  if (jsonDepth(text) > deepest) throw new UpstreamFault('unreadable')
  try {
    return parseExactJson(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new UpstreamFault('unreadable')
  }
}
