import type { FlowListSearch } from './flows/flow-list-search.ts'

/** What a page hands on to the next in the browser's history, apart from the address. */
declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list as it was when a flow was opened from it. */
    list?: FlowListSearch
    /** The place of that list, as `placeOf` tells it, and the id of the link that led from there. */
    listPlace?: string
    left?: string | undefined
    /** The place that one comes back to, for a page that is a new one in the history. */
    place?: string
  }
}
