import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

const pauseBetweenTries = 3_000

/** Runs something in its time; returns how to call it off. */
type Start = (run: () => void) => () => void

const atOnce: Start = (run) => {
  run()
  return () => {}
}

/**
 * A part of the page whose code comes when it is first shown, or ahead of that by `preload`. Where the line is dead it is
 * asked for again until it comes; the page around it stays as it is. `start` is given for what nobody is waiting for.
 */
export const laterPart = <Props extends object>(load: () => Promise<ComponentType<Props>>, start = atOnce) => {
  let loaded: ComponentType<Props> | null = null
  const fetchOnce = async () => (loaded ??= await load())

  const LaterPart = ({ fallback = null, ...props }: Props & { fallback?: ReactNode }) => {
    const [Part, setPart] = useState(() => loaded)
    useEffect(() => {
      if (Part) return
      let timer: ReturnType<typeof setTimeout>
      const tryToFetch = () =>
        fetchOnce().then(
          (part) => setPart(() => part),
          () => {
            timer = setTimeout(tryToFetch, pauseBetweenTries)
          },
        )
      const stop = start(() => void tryToFetch())
      return () => {
        stop()
        clearTimeout(timer)
      }
    }, [Part])
    // What is left of the props are those of the part itself; the compiler can't take a generic type apart.
    return Part ? <Part {...(props as unknown as Props)} /> : fallback
  }

  return Object.assign(LaterPart, { preload: () => void fetchOnce().catch(() => {}) })
}
