import { setTimeout } from 'node:timers/promises'
import { isLocked, longestWait, pause } from './locked.ts'

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
      if (!isLocked(error) || performance.now() > deadline) throw error
    }
    await setTimeout(pause)
  }
}
