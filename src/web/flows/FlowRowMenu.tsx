import { IconDots } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { movesFrom } from '../../contract/flow-status.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { actionIcons } from './action-icons.ts'
import type { FlowListSearch } from './flow-list-search.ts'
import type { FlowActions } from './use-flow-actions.ts'
import { useActionEntries } from './use-action-entries.ts'

/** The actions on one flow of the list. */
export const FlowRowMenu = ({
  flow,
  search,
  actions,
}: {
  flow: Flow
  search: FlowListSearch
  actions: FlowActions
}) => {
  const t = useTranslations()
  const router = useRouter()
  const toEntries = useActionEntries(flow, actions)
  const edit = { to: '/flows/$flowId/edit', params: { flowId: flow.id }, state: { list: search } } as const
  return (
    <ActionMenu
      id={`actions-${flow.id}`}
      label={t('list.actionsFor', { name: flow.name })}
      entries={() => [
        {
          label: t('flow.edit'),
          Icon: actionIcons.edit,
          href: router.buildLocation(edit).href,
          run: () => void router.navigate(edit),
        },
        ...toEntries([...movesFrom(flow.status), 'duplicate', 'delete']),
      ]}
    >
      <IconDots size={18} aria-hidden />
    </ActionMenu>
  )
}
