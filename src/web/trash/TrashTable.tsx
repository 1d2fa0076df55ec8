import { IconRestore, IconTrashX } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'use-intl'
import { keptInTrash } from '../../contract/trash.ts'
import { useKeyMay } from '../api/key-may.ts'
import { StatusLabel } from '../flows/StatusLabel.tsx'
import { TypeLabel } from '../flows/TypeLabel.tsx'
import buttons from '../ui/Button.module.css'
import { Button } from '../ui/Button.tsx'
import { useTime } from '../ui/Clock.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import table from '../ui/table.module.css'
import classes from './TrashTable.module.css'
import type { TrashRow } from './trash-queries.ts'
import type { TrashActions } from './use-trash-actions.ts'

const day = 24 * 60 * 60_000

type TrashTableProps = { flows: TrashRow[]; isStale: boolean; actions: TrashActions }

/** The deleted flows as rows, or as cards on a narrow screen. */
export const TrashTable = ({ flows, isStale, actions }: TrashTableProps) => {
  const t = useTranslations('trash')
  const list = useTranslations('list')
  const format = useFormatter()
  const now = useTime()
  const mayWrite = useKeyMay('write')
  // The clock is half a minute behind at times: what was deleted since is kept no longer than anything else.
  const daysLeft = (deletedAt: string) =>
    Math.ceil(Math.min(keptInTrash, Math.max(0, Date.parse(deletedAt) + keptInTrash - now)) / day)
  return (
    <table className={`${table.table} ${table.cards} ${classes.table}`} aria-label={t('title')} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('type')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col" className={classes.number}>
            {t('executions')}
          </th>
          <th scope="col">{t('deleted')}</th>
          <th scope="col">{t('left')}</th>
          {mayWrite && (
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <tr key={flow.id}>
            <th scope="row" className={classes.name}>
              {flow.name}
            </th>
            <td data-label={t('type')}>
              <TypeLabel type={flow.type} />
            </td>
            <td data-label={t('status')}>
              <StatusLabel status={flow.status} />
            </td>
            <td data-label={t('executions')} className={classes.number}>
              {flow.flow_executions_count === null ? list('notAvailable') : format.number(flow.flow_executions_count)}
            </td>
            <td data-label={t('deleted')}>
              <RelativeTime time={flow.deleted_at} />
            </td>
            <td data-label={t('left')}>{t('days', { days: daysLeft(flow.deleted_at) })}</td>
            {mayWrite && (
              <td className={classes.actions}>
                <div className={buttons.row}>
                  <Button
                    variant="default"
                    size="compact"
                    icon={<IconRestore size={16} aria-hidden />}
                    aria-label={t('restoreNamed', { name: flow.name })}
                    onClick={() => actions.restore(flow)}
                  >
                    {t('restore')}
                  </Button>
                  <IconButton label={t('discardNamed', { name: flow.name })} onClick={() => actions.ask({ flow })}>
                    <IconTrashX size={18} aria-hidden />
                  </IconButton>
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
