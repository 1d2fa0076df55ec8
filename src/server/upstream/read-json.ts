import { jsonDepth } from '../../contract/json-text.ts'
import { UpstreamFault } from './upstream-fault.ts'

/** Far more than an answer with metadata of 64 levels has; deeper ones could exhaust the stack. */
const deepest = 200

// In every Node that this runs on; TypeScript doesn't know it yet.
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown }

/** What an answer holds. Throws `UpstreamFault` when that isn't JSON, as on the page of a proxy. */
export const readJson = (text: string): unknown => {
  if (jsonDepth(text) > deepest) throw new UpstreamFault('unreadable')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), keepDigits)
  } catch {
    throw new UpstreamFault('unreadable')
  }
}

/** Numbers that JavaScript would write otherwise, such as `1.0` and those of 20 digits, stay as they are written. */
function keepDigits(_: string, value: unknown): unknown {
  // oxlint-disable-next-line prefer-rest-params -- the third argument is not in TypeScript's types yet
  const { source } = arguments[2] as { source?: string }
  return typeof value === 'number' && String(value) !== source ? rawJSON(source!) : value
}
