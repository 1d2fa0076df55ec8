import { useFormatter, useTranslations } from 'use-intl'
import { AuditAction, type AuditEntry } from '../../contract/audit.ts'
import { RouteLink } from '../ui/RouteLink.tsx'
import classes from './ActivityList.module.css'
import { wordOf } from './word-of.ts'

/** Names of its own for a change of status alone, which is what people call it. */
const moves: Record<string, 'flow_published' | 'flow_paused' | 'flow_drafted'> = {
  published: 'flow_published',
  paused: 'flow_paused',
  draft: 'flow_drafted',
}

const namedFields = ['name', 'description', 'type', 'status', 'metadata'] as const

/** Who did what, in a sentence; the flow that it was done to is a link. */
export const ActivitySentence = ({ entry }: { entry: AuditEntry }) => {
  const t = useTranslations('activity')
  const format = useFormatter()
  const who = () => (
    <strong key="who" className={classes.who}>
      {entry.by?.name ?? t('server')}
    </strong>
  )
  const what = () => <What key="what" entry={entry} />
  const action = AuditAction.safeParse(entry.action).data
  if (!action) return t.rich('did.other', { who, action: entry.action })
  if (action !== 'flow.updated') return t.rich(`did.${wordOf(action)}`, { who, what })
  const [first, ...others] = entry.changes
  const move = first?.field === 'status' && others.length === 0 ? moves[String(first.after)] : undefined
  if (move) return t.rich(`did.${move}`, { who, what })
  const fields = namedFields.filter((name) => entry.changes.some(({ field }) => field === name))
  return t.rich('did.flow_updated', { who, what, fields: format.list(fields.map((name) => t(`field.${name}`))) })
}

const What = ({ entry: { action, flow_id, flow_name, changes } }: { entry: AuditEntry }) => {
  const t = useTranslations('activity')
  if (action.startsWith('key.')) {
    const name = changes.find(({ field }) => field === 'name')
    return <strong className={classes.who}>{String(name?.before ?? name?.after ?? t('aKey'))}</strong>
  }
  if (!flow_id) return t('aFlow')
  if (action === 'flow.discarded') return <strong className={classes.who}>{flow_name ?? t('aFlow')}</strong>
  return (
    <RouteLink to="/flows/$flowId" params={{ flowId: flow_id }} className={classes.who}>
      {flow_name ?? t('aFlow')}
    </RouteLink>
  )
}
