import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A key that nobody can guess, as it is shown once: `ov_<id>_<secret>`. */
export const newSecret = (): string => `ov_${randomBytes(6).toString('hex')}_${randomBytes(24).toString('base64url')}`

/** The part of a key that may be known: written in it when we made it, and otherwise the beginning of its digest. */
export const idOf = (key: string): string =>
  /^ov_([0-9a-f]{12})_[\w-]{32}$/.exec(key)?.[1] ?? digestOf(key).toString('hex').slice(0, 12)

/** Takes the same time wherever the first difference is. */
export const isSecret = (key: string, hash: string): boolean => timingSafeEqual(digestOf(key), Buffer.from(hash, 'hex'))

/** All that is kept of a key. */
export const digestOf = (key: string): Buffer => hash('sha256', key, 'buffer')
