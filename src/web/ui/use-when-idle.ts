import { useEffect } from 'react'
import { maySpendAhead } from './line.ts'

const longestWait = 1_500

/** Runs once the browser has nothing better to do. */
export const whenIdle = (run: () => void): (() => void) => {
  // Safari has no such callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, longestWait / 3)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(run, { timeout: longestWait })
  return () => window.cancelIdleCallback(handle)
}

export const useWhenIdle = (run: () => void): void => useEffect(() => whenIdle(run), [run])

/** The same, for what is only probably wanted: not on a line where it would stand in the way of the rest. */
export const whenIdleAndCheap = (run: () => void): (() => void) => (maySpendAhead() ? whenIdle(run) : () => {})
