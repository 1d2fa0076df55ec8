import { useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { AuditAction, type AuditEntry } from '../../contract/audit.ts'
import { ownKeyId } from '../api/own-key.ts'
import { useKeyName } from '../api/use-key-name.ts'
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
  const keyName = useKeyName()
  const own = ownKeyId(useQueryClient())
  const { by, restored_version: version } = entry
  const isYou = by?.id === own
  const name = () => (
    <strong key="name" className={classes.who}>
      {isYou ? t('you') : by ? keyName(by.name) : t('server')}
    </strong>
  )
  // In French the verb begins otherwise after "you".
  const who = () => <Fragment key="who">{t.rich(isYou ? 'didYou' : 'didOther', { name })}</Fragment>
  const what = () => <What key="what" entry={entry} />
  const action = AuditAction.safeParse(entry.action).data
  if (!action) return t.rich('did.other', { name, action: entry.action })
  if (action !== 'flow.updated') return t.rich(`did.${wordOf(action)}`, { who, what })
  if (version !== null) return t.rich('did.flow_version_restored', { who, what, version })
  const [first, ...others] = entry.changes
  const move = first?.field === 'status' && others.length === 0 ? moves[String(first.after)] : undefined
  if (move) return t.rich(`did.${move}`, { who, what })
  const fields = namedFields.filter((name) => entry.changes.some(({ field }) => field === name))
  return t.rich('did.flow_updated', { who, what, fields: format.list(fields.map((name) => t(`field.${name}`))) })
}

const What = ({ entry: { action, flow_id, flow_name, changes } }: { entry: AuditEntry }) => {
  const t = useTranslations('activity')
  const keyName = useKeyName()
  if (action.startsWith('key.')) {
    const name = changes.find(({ field }) => field === 'name')
    return <strong className={classes.who}>{keyName(String(name?.before ?? name?.after ?? t('aKey')))}</strong>
  }
  if (!flow_id) return t('aFlow')
  if (action === 'flow.discarded') return <strong className={classes.who}>{flow_name ?? t('aFlow')}</strong>
  return (
    <RouteLink to="/flows/$flowId" params={{ flowId: flow_id }} className={classes.who}>
      {flow_name ?? t('aFlow')}
    </RouteLink>
  )
}
