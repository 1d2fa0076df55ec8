import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back, when a part of the page goes with the focus in it, to where it came from, else to the heading.
 * Returns how to tell where it came from, and how to give it back at once.
 */
export const useFocusBack = (part: RefObject<HTMLElement | null>) => {
  const before = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const going = part.current!
    return () => {
      if (going.contains(document.activeElement)) giveBack(before.current)
    }
  }, [part])
  return {
    cameFrom: (element: Element | null) => {
      if (element instanceof HTMLElement && !part.current?.contains(element)) before.current = element
    },
    giveBack: () => giveBack(before.current),
  }
}

/** One may have scrolled on since: what is in view stays there. */
const giveBack = (before: HTMLElement | null) => {
  before?.focus({ preventScroll: true })
  if (document.activeElement !== before) document.querySelector('h1')?.focus({ preventScroll: true })
}
