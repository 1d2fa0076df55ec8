import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back, when a part of the page goes with the focus in it, to where it came from, else to the heading.
 * Returns how to tell where it came from.
 */
export const useFocusBack = (part: RefObject<HTMLElement | null>): ((before: Element | null) => void) => {
  const before = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const going = part.current!
    const hasFocus = () => going.contains(document.activeElement)
    return () => {
      if (!hasFocus()) return
      before.current?.focus()
      if (hasFocus()) document.querySelector('h1')?.focus()
    }
  }, [part])
  return (element) => {
    if (element instanceof HTMLElement && !part.current?.contains(element)) before.current = element
  }
}
