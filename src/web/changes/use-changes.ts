import { useQueryClient } from '@tanstack/react-query'
import { useMatch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { setToldOfChanges } from '../api/told-of-changes.ts'
import { useSession } from '../session/use-session.ts'
import { maySpendOnIntent } from '../ui/line.ts'
import { follow } from './follow.ts'
import { setEditors } from './news-store.ts'
import { ownTab } from './own-tab.ts'
import { useIsAttended } from './use-is-attended.ts'
import { isKeptRight, watchShown } from './watch-shown.ts'

/** Follows what others do to the flows, where somebody is signed in and it doesn't cost them. */
export const useChanges = (): void => {
  const client = useQueryClient()
  const session = useSession()
  const key = session?.key.id ?? null
  // Nobody tells of what is changed at the service past this server.
  const isToldOfAll = session?.store.kind !== 'ourvoice'
  const editing = useMatch({ from: '/_signed-in/flows/$flowId/edit', shouldThrow: false })?.params.flowId
  const isAttended = useIsAttended({ isEditing: editing !== undefined })
  const watch = useRef<ReturnType<typeof watchShown>>(null)

  useEffect(() => {
    const watching = watchShown(client)
    watch.current = watching
    return watching.stop
  }, [client])

  useEffect(() => {
    if (key === null || !isAttended || !maySpendOnIntent()) return
    return follow({
      tab: ownTab(),
      editing,
      hear: (news) => {
        if (isToldOfAll) setToldOfChanges(isKeptRight)
        if (news.editors) setEditors(news.editors)
        watch.current?.hear(news)
      },
      onSilence: () => {
        setEditors([])
        setToldOfChanges(null)
      },
    })
  }, [key, isToldOfAll, editing, isAttended])
}
