import { useRef } from 'react'
import { withLineFeeds } from './editor-text.ts'

/**
 * Passes on what is typed, except that text which has come back to what the form gave is passed on as it was given:
 * an editor keeps line feeds only, and an edit that is undone must not change a byte.
 */
export const useUntouchedText = (value: string, onChange: (text: string) => void) => {
  const given = useRef(value)
  const passedOn = useRef<string | null>(null)
  return (text: string) => {
    if (value !== passedOn.current) given.current = value
    const next = text === withLineFeeds(given.current) ? given.current : text
    passedOn.current = next
    onChange(next)
  }
}
