import { StoreBusy } from './store-busy.ts'

/** How long, in milliseconds, we wait for a lock that another process holds, and how long from one try to the next. */
export const longestWait = 1500
export const pause = 25

export const isLocked = (error: unknown): boolean => error instanceof StoreBusy && error.reason === 'locked'
