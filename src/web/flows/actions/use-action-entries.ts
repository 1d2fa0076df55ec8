import { useTranslations } from 'use-intl'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { actionIcons } from './action-icons.ts'
import type { FlowAction, FlowActions } from './use-flow-actions.ts'
import type { KnownFlow } from '../known-flow.ts'

/** Actions on a flow as the lines of a menu. */
export const useActionEntries = (flow: KnownFlow, actions: FlowActions): ((wanted: FlowAction[]) => MenuEntry[]) => {
  const t = useTranslations('flow')
  return (wanted) =>
    wanted.map((action) => ({
      label: t(action),
      Icon: actionIcons[action],
      isDangerous: action === 'delete',
      run: () => actions.act(action, flow),
    }))
}
