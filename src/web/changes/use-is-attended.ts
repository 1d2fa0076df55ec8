import { useEffect, useState } from 'react'

/** In milliseconds: how long a page stays up to date while nobody looks at it. Whoever edits may be away for longer. */
const longestAbsence = { reading: 60_000, editing: 5 * 60_000 }

/** The same for a page that is in view and that nobody touches: it must not keep its session from ending. */
const longestRest = 30 * 60_000

const touches = ['pointerdown', 'keydown', 'scroll']

/** Whether somebody looks at the page, or did not long ago. */
export const useIsAttended = ({ isEditing }: { isEditing: boolean }): boolean => {
  const [isAttended, setAttended] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => setAttended(false)
    const look = () => {
      const isSeen = document.visibilityState === 'visible'
      clearTimeout(timer)
      timer = setTimeout(leave, isSeen ? longestRest : longestAbsence[isEditing ? 'editing' : 'reading'])
      if (isSeen) setAttended(true)
    }
    look()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', look)
    // A page with an open stream isn't kept by the browser to be brought back.
    window.addEventListener('pagehide', leave)
    for (const touch of touches) document.addEventListener(touch, look, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pageshow', look)
      window.removeEventListener('pagehide', leave)
      for (const touch of touches) document.removeEventListener(touch, look)
    }
  }, [isEditing])
  return isAttended
}
