import type { FlowListSearch } from './flows/flow-list-search.ts'

/** What a page hands on to the next in the browser's history, apart from the address. */
declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list as it was when a flow was opened from it. */
    list?: FlowListSearch
  }
}
