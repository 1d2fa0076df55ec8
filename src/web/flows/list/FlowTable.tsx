import { memo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { FlowRow } from '../../../contract/flow-row.ts'
import { useKeyMay } from '../../api/key-may.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { RouteLink } from '../../ui/RouteLink.tsx'
import table from '../../ui/table.module.css'
import { currentSort, type FlowListSearch } from '../flow-list-search.ts'
import { fromList } from './from-list.ts'
import { FlowRowMenu } from './FlowRowMenu.tsx'
import { FlowSortHeader } from './FlowSortHeader.tsx'
import classes from './FlowTable.module.css'
import { rowLink } from '../row-link.ts'
import { StatusLabel } from '../StatusLabel.tsx'
import { TypeLabel } from '../TypeLabel.tsx'
import type { FlowActions } from '../actions/use-flow-actions.ts'
import { useListFilters } from './use-list-filters.ts'
import { useRowKeys } from './use-row-keys.ts'

type FlowTableProps = { flows: FlowRow[]; search: FlowListSearch; isStale: boolean; actions: FlowActions }

/** The flows as rows, or as cards on a narrow screen. Rows of an earlier page stay, dimmed, until the next is there. */
export const FlowTable = ({ flows, search, isStale, actions }: FlowTableProps) => {
  const t = useTranslations('list')
  const mayWrite = useKeyMay('write')
  const filters = useListFilters()
  const keys = useRowKeys(
    flows.map(({ id }) => id),
    isStale ? null : JSON.stringify(search),
  )
  return (
    <table className={`${table.table} ${classes.table}`} aria-busy={isStale} aria-label={t('title')}>
      <FlowTableHead search={filters} mayWrite={mayWrite} />
      <tbody>
        <FlowRows {...{ flows, keys, search, isStale, actions, mayWrite }} />
      </tbody>
    </table>
  )
}

const FlowTableHead = memo(({ search, mayWrite }: { search: FlowListSearch; mayWrite: boolean }) => {
  const t = useTranslations('list')
  const header = { search, sort: currentSort(search) }
  return (
    <thead>
      <tr>
        <FlowSortHeader {...header} field="name" className={classes.name} label={t('name')} />
        <FlowSortHeader {...header} field="type" className={classes.type} label={t('type')} />
        <FlowSortHeader {...header} field="status" className={classes.status} label={t('status')} />
        <FlowSortHeader
          {...header}
          field="flow_executions_count"
          className={classes.executions}
          label={t('executions')}
          isNumber
        />
        <FlowSortHeader {...header} field="updated_at" className={classes.updated} label={t('updated')} isNumber />
        {mayWrite && (
          <th scope="col" className={classes.menu}>
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
})

type FlowRowsProps = FlowTableProps & { keys: number[]; mayWrite: boolean }

/**
 * By themselves, since the table is rendered once more where its rows get new keys. Those of an earlier page stand as
 * they stood there: what was pressed is answered without rendering them.
 */
const FlowRows = memo(
  ({ flows, keys, search, actions, mayWrite }: FlowRowsProps) => {
    const t = useTranslations('list')
    const format = useFormatter()
    return flows.map((flow, index) => (
      <tr key={keys[index]}>
        <th scope="row" className={classes.name}>
          <RouteLink
            id={rowLink(flow.id)}
            to="/flows/$flowId"
            params={{ flowId: flow.id }}
            state={fromList(search, rowLink(flow.id))}
            className={classes.link}
          >
            {flow.name}
          </RouteLink>
        </th>
        <td>
          <TypeLabel type={flow.type} />
        </td>
        <td>
          <StatusLabel status={flow.status} />
        </td>
        <td className={`${classes.number} ${classes.executions}`} data-label={t('executions')}>
          {flow.flow_executions_count === null ? t('notAvailable') : format.number(flow.flow_executions_count)}
        </td>
        <td className={`${classes.number} ${classes.updated}`} data-label={t('updated')}>
          <RelativeTime time={flow.updated_at} />
        </td>
        {mayWrite && (
          <td className={classes.menu}>
            <FlowRowMenu flow={flow} search={search} actions={actions} />
          </td>
        )}
      </tr>
    ))
  },
  (_, { isStale }) => isStale,
)
