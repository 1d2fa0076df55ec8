import { useEffect, useState } from 'react'

/** In milliseconds: how long a page stays up to date while nobody looks at it. Whoever edits may be away for longer. */
const longestAbsence = { reading: 60_000, editing: 5 * 60_000 }

/** Whether somebody looks at the page, or did not long ago. */
export const useIsAttended = ({ isEditing }: { isEditing: boolean }): boolean => {
  const [isAttended, setAttended] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') return setAttended(true)
      timer = setTimeout(() => setAttended(false), longestAbsence[isEditing ? 'editing' : 'reading'])
    }
    // A page with an open stream isn't kept by the browser to be brought back.
    const leave = () => setAttended(false)
    look()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', look)
    }
  }, [isEditing])
  return isAttended
}
