import { createContext, type ReactNode, use, useEffect, useState } from 'react'

/** In milliseconds: as exact as "2 minutes ago" asks for. */
const tick = 30_000

const NowContext = createContext<number | null>(null)

type ClockProviderProps = {
  /** Milliseconds since 1970: the clock stands there as long as this is given. */
  stoppedAt: number | undefined
  /** Reads the clock, in milliseconds since 1970. */
  read: () => number
  children: ReactNode
}

/** One clock for all that says how long ago something was. */
export const ClockProvider = ({ stoppedAt, read, children }: ClockProviderProps) => {
  const [now, setNow] = useState(stoppedAt ?? read)
  useEffect(() => {
    if (stoppedAt !== undefined) return
    const look = () => setNow(read())
    look()
    const timer = setInterval(look, tick)
    return () => clearInterval(timer)
  }, [stoppedAt, read])
  return <NowContext value={stoppedAt ?? now}>{children}</NowContext>
}

/** Milliseconds since 1970, as of the last half minute. */
export const useTime = (): number => {
  const now = use(NowContext)
  if (now === null) throw new Error('useTime stands outside ClockProvider')
  return now
}
