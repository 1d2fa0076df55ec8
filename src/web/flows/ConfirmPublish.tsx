import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { movesFrom } from '../../contract/flow-status.ts'
import { storeCan } from '../api/store-can.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ConfirmChanged } from './ConfirmChanged.tsx'
import { GoesLive } from './GoesLive.tsx'
import { sincePublished } from './since-published.ts'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

/**
 * Before a flow goes live: what of it people haven't had yet, and whose that is. One can say yes before that has come, or
 * if it never does; what was shown is what goes live.
 */
export const ConfirmPublish = ({ asked, actions }: { asked: AskedAction; actions: FlowActions }) => {
  const t = useTranslations('confirm')
  const words = useTranslations('flow')
  const isKept = storeCan(useQueryClient(), 'history')
  const { flow, now } = asked
  const published = useQuery({ ...sincePublished(flow.id), enabled: isKept })
  const { name, flow_executions_count: count } = now?.flow ?? flow
  const seen = published.data && { flow: published.data.since.flow, etag: published.data.etag }
  const current = seen ?? now
  if (current && !movesFrom(current.flow.status).includes('publish'))
    return <ConfirmChanged asked={{ ...asked, now: current }} actions={actions} />
  return (
    <ConfirmDialog
      title={t('publishTitle', { name })}
      confirmLabel={words('publish')}
      cancelLabel={t('cancel')}
      confirm={() => actions.confirm(current)}
      cancel={actions.cancel}
      details={isKept && <GoesLive since={published.data?.since} hasFailed={published.isError} />}
    >
      {now && <strong>{t('changedAsk')} </strong>}
      {count ? t('publishBodyAgain', { count }) : t('publishBody')}
    </ConfirmDialog>
  )
}
