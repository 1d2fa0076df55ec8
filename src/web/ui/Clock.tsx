import { useHydrated } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

/** In milliseconds: as exact as "2 minutes ago" asks for. */
const tick = 30_000

/** What the server's clock said when the device's said `at`, both in milliseconds since 1970. */
type ServerTime = (at: number) => number

type Clock = {
  now: number
  serverTime: ServerTime
  /** The device's own where none is given. */
  timeZone: string | undefined
}

const ClockContext = createContext<Clock | null>(null)

type ClockProviderProps = {
  /** When the server rendered the page, in milliseconds since 1970. */
  renderedAt: number
  serverTime: ServerTime
  children: ReactNode
}

/**
 * One clock for all that says when something was. It stands as it stood for the server, in its time zone, until the
 * browser has taken over what that rendered: both must read alike, wherever they are. Only what reads the clock is
 * rendered again then.
 */
export const ClockProvider = ({ renderedAt, serverTime, children }: ClockProviderProps) => {
  const [now, setNow] = useState(useHydrated() ? Date.now : null)
  useEffect(() => {
    const look = () => setNow(Date.now())
    look()
    const timer = setInterval(look, tick)
    return () => clearInterval(timer)
  }, [])
  const clock = useMemo(
    () =>
      now === null
        ? { now: renderedAt, serverTime: asItIs, timeZone: 'UTC' }
        : { now, serverTime, timeZone: undefined },
    [now, renderedAt, serverTime],
  )
  return <ClockContext value={clock}>{children}</ClockContext>
}

const asItIs: ServerTime = (at) => at

const useClock = () => {
  const clock = use(ClockContext)
  if (clock === null) throw new Error('A time stands outside ClockProvider')
  return clock
}

/** The server's time, as of the last half minute, in milliseconds since 1970. */
export const useTime = (): number => {
  const { now, serverTime } = useClock()
  return serverTime(now)
}

/** Turns a time by the device's clock into the server's. */
export const useServerTime = (): ServerTime => useClock().serverTime

/** In which dates are written. */
export const useTimeZone = (): string | undefined => useClock().timeZone
