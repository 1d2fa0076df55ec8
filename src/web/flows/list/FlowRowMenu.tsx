import { useTranslations } from 'use-intl'
import type { FlowRow } from '../../../contract/flow-row.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { laterPart } from '../../ui/later-part.tsx'
import type { FlowListSearch } from '../flow-list-search.ts'
import classes from './FlowRowMenu.module.css'
import type { FlowActions } from '../actions/use-flow-actions.ts'

const OpenFlowRowMenu = laterPart(async () => (await import('./OpenFlowRowMenu.tsx')).OpenFlowRowMenu)

/** The actions on one flow of the list. */
export const FlowRowMenu = (row: { flow: FlowRow; search: FlowListSearch; actions: FlowActions }) => {
  const t = useTranslations('list')
  return (
    <ActionMenu
      id={`actions-${row.flow.id}`}
      label={t('actionsFor', { name: row.flow.name })}
      preload={OpenFlowRowMenu.preload}
      renderMenu={(frame) => <OpenFlowRowMenu {...frame} {...row} />}
    >
      <i className={classes.dots} aria-hidden />
    </ActionMenu>
  )
}
