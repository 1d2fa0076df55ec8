import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

/** In milliseconds: as exact as "2 minutes ago" asks for. */
const tick = 30_000

/** What the server's clock said when the device's said `at`, both in milliseconds since 1970. */
type ServerTime = (at: number) => number

const ClockContext = createContext<{ now: number; serverTime: ServerTime } | null>(null)

type ClockProviderProps = {
  /** Milliseconds since 1970: the clock stands there as long as this is given. */
  stoppedAt: number | undefined
  serverTime: ServerTime
  children: ReactNode
}

/** One clock for all that says how long ago something was. */
export const ClockProvider = ({ stoppedAt, serverTime, children }: ClockProviderProps) => {
  const [now, setNow] = useState(stoppedAt ?? Date.now)
  useEffect(() => {
    if (stoppedAt !== undefined) return
    const look = () => setNow(Date.now())
    look()
    const timer = setInterval(look, tick)
    return () => clearInterval(timer)
  }, [stoppedAt])
  const clock = useMemo(
    () => (stoppedAt === undefined ? { now, serverTime } : { now: stoppedAt, serverTime: asItIs }),
    [stoppedAt, now, serverTime],
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
