import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { movesFrom } from '../../../contract/flow-status.ts'
import { storeCan } from '../../api/store-can.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ConfirmChanged } from './ConfirmChanged.tsx'
import { GoesLive } from './GoesLive.tsx'
import { sincePublished } from './since-published.ts'
import type { AskedAction, FlowActions } from './use-flow-actions.ts'

type ConfirmPublishProps = { asked: AskedAction & { action: 'publish' | 'resume' }; actions: FlowActions }

/**
 * Before a flow goes live: what of it people haven't had yet, and whose that is. One can say yes before that has come, or
 * if it never does; what was shown is what goes live.
 */
export const ConfirmPublish = ({ asked, actions }: ConfirmPublishProps) => {
  const t = useTranslations('confirm')
  const words = useTranslations('flow')
  const isKept = storeCan(useQueryClient(), 'history')
  const { action, flow, now } = asked
  const published = useQuery({ ...sincePublished(flow.id), enabled: isKept })
  const { name, flow_executions_count: count } = now?.flow ?? flow
  const seen = published.data && { flow: published.data.since.flow, etag: published.data.etag }
  const current = seen ?? now
  if (current && !(isKept && movesFrom(current.flow.status).includes(action)))
    return <ConfirmChanged asked={{ ...asked, now: current }} actions={actions} />
  const isAgain = action === 'resume'
  return (
    <ConfirmDialog
      title={t(isAgain ? 'resumeTitle' : 'publishTitle', { name })}
      confirmLabel={words(action)}
      cancelLabel={t('cancel')}
      confirm={() => actions.confirm(current)}
      cancel={actions.cancel}
      details={isKept && <GoesLive since={published.data?.since} hasFailed={published.isError} />}
    >
      {now && <strong>{t('changedAsk')} </strong>}
      {isAgain ? t('resumeBody') : count ? t('publishBodyAgain', { count }) : t('publishBody')}
    </ConfirmDialog>
  )
}
