import { watchPage } from '../../ui/watch-page.ts'
import { rowLink } from '../row-link.ts'

/** Only the latest is followed: there is one focus. */
let stop = () => {}

/**
 * Where the row of a flow leaves the list with the focus on it, gives the focus to the actions of the row that takes its
 * place, else to the heading.
 */
export const followRow = (flowId: string): void => {
  const row = document.getElementById(rowLink(flowId))?.closest('tr')
  if (!row) return
  const { pathname } = window.location
  const { sectionRowIndex: place, parentElement: rows } = row
  stop()
  stop = watchPage(() => {
    if (row.isConnected) return false
    if (window.location.pathname !== pathname) return true
    // A dialog in which one said yes is about to go.
    if (document.activeElement?.closest('[aria-modal="true"]')) return false
    if (!isLost()) return true
    const next = rows?.isConnected ? rows.children[place] : null
    const actions = next?.querySelector<HTMLElement>('[aria-haspopup]') ?? heading()
    actions?.focus()
    return true
  })
}

/** Gives the focus to a flow's name once its row is back in the list, unless one has gone on meanwhile from where it was. */
export const focusReturningRow = (flowId: string, was: Element | null): void => {
  const waiting = document.activeElement
  if (waiting !== was && waiting !== heading() && !isLost()) return
  stop()
  stop = watchPage(() => {
    if (document.activeElement !== waiting) return true
    const link = document.getElementById(rowLink(flowId))
    link?.focus()
    return link !== null
  })
}

const heading = () => document.querySelector('h1')

const isLost = () => document.activeElement === document.body
