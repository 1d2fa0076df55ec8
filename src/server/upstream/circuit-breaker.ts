import { UpstreamFault } from './upstream-fault.ts'

type Options = {
  /** Failures in a row after which nothing is asked for a while. */
  most?: number
  /** Milliseconds of that while. */
  pause?: number
  now?: () => number
}

/**
 * Once a service has failed several times in a row, everybody is told so at once for a while, instead of each waiting
 * in vain. Then one request tries it, and what becomes of that decides.
 */
export const createCircuitBreaker = ({ most = 5, pause = 10_000, now = Date.now }: Options = {}) => {
  let failures = 0
  let openUntil = 0
  let isTried = false

  const refuse = () => {
    const seconds = Math.max(1, Math.ceil((openUntil - now()) / 1000))
    return new UpstreamFault('unreachable', { retryAfter: seconds })
  }

  return {
    /** Any error that `work` throws is a failure of the service. */
    run: async <T>(work: () => Promise<T>): Promise<T> => {
      const isOpen = failures >= most
      if (isOpen && (isTried || now() < openUntil)) throw refuse()
      isTried = isOpen
      try {
        const result = await work()
        failures = 0
        return result
      } catch (error) {
        failures += 1
        openUntil = now() + pause
        throw error
      } finally {
        if (isOpen) isTried = false
      }
    },
  }
}
