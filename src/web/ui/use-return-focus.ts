import { useEffect } from 'react'

/**
 * Gives the focus back, when a dialog goes, to the control that opened it. One that was opened from a menu goes back to
 * the menu's button: the menu itself is gone by then.
 */
export const useReturnFocus = () => {
  useEffect(() => {
    const active = document.activeElement
    const id = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? active?.id
    return () => {
      setTimeout(() => {
        const opener = id ? document.getElementById(id) : active
        if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus()
      })
    }
  }, [])
}
