import { useEffect, useSyncExternalStore } from 'react'
import { openDrafts } from './draft-store.ts'
import type { DraftKeeper, Keeping } from './draft-keeper.ts'

/** Keeps the drafts of this form for the account, and writes what waits before the page can be gone. */
export const useKeeping = (keeper: DraftKeeper, account: string | null): Keeping => {
  useEffect(() => {
    if (account !== null) keeper.belongTo(account)
  }, [keeper, account])
  useEffect(() => {
    openDrafts()
    const flush = () => void keeper.flush()
    window.addEventListener('pagehide', keeper.leave)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', keeper.leave)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [keeper])
  return useSyncExternalStore(keeper.subscribe, keeper.keeping, keeper.keeping)
}
