import { setTimeout } from 'node:timers/promises'
import { StoreBusy } from './store-busy.ts'

const longestWait = 1500
const pause = 25

/**
 * While another process holds the lock, tries again for a short while, in which everything else goes on; then throws
 * `StoreBusy`. The attempt must do all of its work or none of it.
 */
export const retryWhileLocked = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + longestWait
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      const locked = error instanceof StoreBusy && error.reason === 'locked'
      if (!locked || performance.now() > deadline) throw error
    }
    await setTimeout(pause)
  }
}
