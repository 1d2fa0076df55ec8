import { type RouterHistory, useHydrated } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

let hasGoneOn = false

/** Follows whether the reader goes on to pages or back to them; in the browser alone. */
export const followSteps = (history: RouterHistory): void => {
  history.subscribe(({ action }) => (hasGoneOn = action.type === 'PUSH'))
}

/**
 * Whether the beginning of a page is drawn. What stands below it waits for that where somebody goes on to the page, so
 * that an old machine shows it sooner. Where one comes back to a place further down, and in what the server renders,
 * nothing waits.
 */
export const useDrawn = (): boolean => {
  const isTakenOver = useHydrated()
  const [isDrawn, setDrawn] = useState(!isTakenOver || !hasGoneOn)
  useEffect(() => (isDrawn ? undefined : afterPaint(() => setDrawn(true))), [isDrawn])
  return isDrawn
}
