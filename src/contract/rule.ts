import * as z from 'zod/mini'
import type { RefusalKey } from './refusal-words.ts'

/** A check whose refusal is worded, in each language, by the sentence kept under `key`. */
export const rule = <T>(key: RefusalKey, holds: (value: T) => boolean, values?: Record<string, string | number>) =>
  z.refine<T>(holds, { error: key, abort: true, params: values })
