import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { FlowRow } from '../../../contract/flow-row.ts'
import { OpenMenu } from '../../ui/OpenMenu.tsx'
import { actionIcons } from '../actions/action-icons.ts'
import type { FlowListSearch } from '../flow-list-search.ts'
import { fromList } from './from-list.ts'
import { rowLink } from '../row-link.ts'
import { useActionEntries } from '../actions/use-action-entries.ts'
import type { FlowActions } from '../actions/use-flow-actions.ts'
import { useMoves } from '../actions/use-moves.ts'

type OpenFlowRowMenuProps = {
  flow: FlowRow
  search: FlowListSearch
  actions: FlowActions
  id: string
  button: ReactElement
  close: () => void
}

export const OpenFlowRowMenu = ({ flow, search, actions, ...frame }: OpenFlowRowMenuProps) => {
  const t = useTranslations('flow')
  const router = useRouter()
  const moves = useMoves(flow.status)
  const toEntries = useActionEntries(flow, actions)
  useEffect(() => {
    for (const move of moves) actions.expect(move, flow)
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the menu opens
  }, [])
  const state = fromList(search, rowLink(flow.id))
  const edit = { to: '/flows/$flowId/edit', params: { flowId: flow.id }, state } as const
  const entries = [
    {
      label: t('edit'),
      Icon: actionIcons.edit,
      href: router.buildLocation(edit).href,
      run: () => void router.navigate(edit),
    },
    ...toEntries([...moves, 'duplicate', 'delete']),
  ]
  return <OpenMenu {...frame} entries={entries} />
}
