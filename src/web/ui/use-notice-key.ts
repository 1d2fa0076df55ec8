import { type RefObject, useEffect } from 'react'
import { isUnderDialog } from './is-under-dialog.ts'

/** Leads to what the latest notice offers, from wherever one is. No browser uses it, and it is no letter that one types. */
export const noticeKey = 'F8'

export const useNoticeKey = (card: RefObject<HTMLElement | null>, isLatest: boolean): void => {
  useEffect(() => {
    if (!isLatest) return
    const lead = (event: KeyboardEvent) => {
      if (event.key !== noticeKey || isUnderDialog()) return
      event.preventDefault()
      card.current?.querySelector('button')?.focus()
    }
    document.addEventListener('keydown', lead)
    return () => document.removeEventListener('keydown', lead)
  }, [card, isLatest])
}
