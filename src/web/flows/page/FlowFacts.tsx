import { IconHistory } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'use-intl'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { RouteLink } from '../../ui/RouteLink.tsx'
import classes from './FlowFacts.module.css'
import { StatusLabel } from '../StatusLabel.tsx'
import { TypeLabel } from '../TypeLabel.tsx'
import type { KnownFlow } from '../known-flow.ts'

/** What can be said of a flow in a word each. */
export const FlowFacts = ({ flow }: { flow: KnownFlow }) => {
  const t = useTranslations('detail')
  const words = useTranslations('list')
  const action = useTranslations('flow')
  const format = useFormatter()
  const count = flow.flow_executions_count
  return (
    <aside aria-label={t('facts')} className={classes.facts}>
      <dl>
        <dt>{t('status')}</dt>
        <dd>
          <StatusLabel status={flow.status} />
        </dd>
        <dt>{t('type')}</dt>
        <dd>
          <TypeLabel type={flow.type} />
        </dd>
        <dt>{t('executions')}</dt>
        <dd>{count === null ? words('notAvailable') : format.number(count)}</dd>
        <dt>{t('created')}</dt>
        <dd>
          <RelativeTime time={flow.created_at} />
        </dd>
        <dt>{t('updated')}</dt>
        <dd>
          <RelativeTime time={flow.updated_at} />
        </dd>
        <dt className={classes.idName}>{t('id')}</dt>
        <dd className={classes.id}>
          <code>{flow.id}</code>
          <CopyButton text={flow.id} label={t('copyId')} />
        </dd>
      </dl>
      <RouteLink
        id="history"
        to="/flows/$flowId/history"
        params={{ flowId: flow.id }}
        state={true}
        className={classes.history}
      >
        <IconHistory size={18} aria-hidden />
        {action('history')}
      </RouteLink>
    </aside>
  )
}
