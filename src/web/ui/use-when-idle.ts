import { useEffect } from 'react'

const untilIdle = 1_500

/** Runs once the page has come to rest. */
export const useWhenIdle = (run: () => void): void => {
  useEffect(() => {
    const timer = setTimeout(run, untilIdle)
    return () => clearTimeout(timer)
  }, [run])
}
