import { useEffect, useState } from 'react'
import type { Draft } from './draft.ts'
import { draftsOf, forgetDrafts } from './draft-store.ts'
import { joinOpenTabs } from './open-tabs.ts'

type Options = { account: string | null; flow: string | null; form: string }

/** The drafts that nobody is at work on, and whether the same flow is open for editing in other tabs. */
export const useOpenForms = ({ account, flow, form }: Options) => {
  const [drafts, setDrafts] = useState<Draft[]>([])
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    if (account === null) return
    const read = async () => {
      const kept = await draftsOf(account).catch(() => [])
      setDrafts(kept.filter((draft) => draft.flow === flow && draft.form !== form))
    }
    const onChange = (changed: ReadonlySet<string>) => {
      setOthers(changed)
      void read()
    }
    const tabs = joinOpenTabs({ place: JSON.stringify([account, flow]), form, onChange })
    const onShown = () => document.visibilityState === 'visible' && tabs.ask()
    void tabs.heard.then(read)
    window.addEventListener('focus', tabs.ask)
    window.addEventListener('pagehide', tabs.sayBye)
    document.addEventListener('visibilitychange', onShown)
    return () => {
      window.removeEventListener('focus', tabs.ask)
      window.removeEventListener('pagehide', tabs.sayBye)
      document.removeEventListener('visibilitychange', onShown)
      tabs.leave()
    }
  }, [account, flow, form])

  const take = (draft: Draft) => setDrafts((all) => all.filter(({ id }) => id !== draft.id))
  return {
    offers: drafts.filter((draft) => !others.has(draft.form)),
    /** In how many other tabs of this browser the flow is open for editing. */
    elsewhere: flow === null ? 0 : others.size,
    take,
    discard: async (draft: Draft) => {
      take(draft)
      await forgetDrafts([draft.id])
    },
  }
}
