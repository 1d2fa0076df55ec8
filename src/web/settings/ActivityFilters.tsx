import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { AuditAction } from '../../contract/audit.ts'
import pills from '../ui/pills.module.css'
import { useKeyName } from '../api/use-key-name.ts'
import { RouteLink } from '../ui/RouteLink.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { actionOf } from './activity-query.ts'
import type { ActivitySearch } from './activity-search.ts'
import classes from './ActivityFilters.module.css'
import { keyQueries } from './key-queries.ts'
import { wordOf } from './word-of.ts'

/** Whose doings, and of what kind. All of it stands in the address. */
export const ActivityFilters = ({ search, flowName }: { search: ActivitySearch; flowName: string | null }) => {
  const t = useTranslations('activity')
  const keyName = useKeyName()
  const navigate = useNavigate()
  const { data: keys = [] } = useQuery(keyQueries.list())
  const { by = '', flow } = search
  const change = (filter: Partial<ActivitySearch>) =>
    void navigate({ to: '/settings/activity', search: { ...search, page: undefined, ...filter }, resetScroll: false })
  const isKnown = by === '' || keys.some(({ id }) => id === by)
  const name = flowName ?? t('someFlow')
  return (
    <search aria-label={t('filters')} className={classes.filters}>
      <SelectField
        label={t('by')}
        value={by}
        options={[
          { value: '', label: t('anyone') },
          ...keys.map(({ id, name }) => ({ value: id, label: keyName(name) })),
          // One that is in the address alone, as from a link to what an account of the service did.
          ...(isKnown ? [] : [{ value: by, label: by }]),
        ]}
        onChange={(event) => change({ by: event.currentTarget.value || undefined })}
      />
      <SelectField
        label={t('action')}
        value={actionOf(search) ?? ''}
        options={[
          { value: '', label: t('anything') },
          ...AuditAction.options.map((action) => ({ value: action, label: t(`actions.${wordOf(action)}`) })),
        ]}
        onChange={(event) => change({ action: event.currentTarget.value || undefined })}
      />
      {flow && (
        <RouteLink
          to="/settings/activity"
          search={{ ...search, page: undefined, flow: undefined }}
          resetScroll={false}
          aria-label={t('removeFlow', { name })}
          className={`${pills.pill} ${classes.flow}`}
        >
          {t('flow', { name })}
          <IconX size={14} aria-hidden />
        </RouteLink>
      )}
    </search>
  )
}
