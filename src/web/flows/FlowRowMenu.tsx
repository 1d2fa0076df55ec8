import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Flow } from '../../contract/flow.ts'
import { movesFrom } from '../../contract/flow-status.ts'
import { actionIcons } from './action-icons.ts'
import { MenuLink } from '../ui/MenuLink.tsx'
import type { FlowActions } from './use-flow-actions.ts'

/** The actions on one flow of the list. */
export const FlowRowMenu = ({ flow, actions }: { flow: Flow; actions: FlowActions }) => {
  const t = useTranslations()
  const items = [...movesFrom(flow.status), 'duplicate', 'delete'] as const
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('list.actionsFor', { name: flow.name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuLink
          to="/flows/$flowId/edit"
          params={{ flowId: flow.id }}
          leftSection={<actionIcons.edit size={18} aria-hidden />}
        >
          {t('flow.edit')}
        </MenuLink>
        {items.map((action) => {
          const Icon = actionIcons[action]
          return (
            <Menu.Item
              key={action}
              leftSection={<Icon size={18} aria-hidden />}
              {...(action === 'delete' && { c: 'var(--flows-danger)' })}
              onClick={() => actions.act(action, flow)}
            >
              {t(`flow.${action}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
