import { useTranslations } from 'use-intl'
import type { FieldChange } from '../../contract/field-change.ts'
import { FlowStatus, FlowType } from '../../contract/flow.ts'
import type { FlowRevision } from '../../contract/flow-history.ts'
import { countChangedLines } from '../metadata/count-changed-lines.ts'

/** What one step in the life of a flow did, a line for each field that it changed. */
export const useRevisionLines = (): ((revision: FlowRevision) => string[]) => {
  const t = useTranslations('history.step')
  const words = useTranslations()

  const typeWord = (type: string) => {
    const known = FlowType.safeParse(type).data
    return known ? words(`type.${known}`) : type
  }
  const statusWord = (status: string) => {
    const known = FlowStatus.safeParse(status).data
    return known ? words(`status.${known}`) : status
  }

  const describe = ({ field, ...sides }: FieldChange): string => {
    const before = asText(sides.before)
    const after = asText(sides.after)
    if (field === 'name') return t('name', { before, after })
    if (field === 'type') return t('type', { before: typeWord(before), after: typeWord(after) })
    if (field === 'status') {
      const known = FlowStatus.safeParse(after).data
      return known ? t(known) : t('status', { before: statusWord(before), after: statusWord(after) })
    }
    if (field === 'description') {
      if (before === '') return t('descriptionAdded')
      return t(after === '' ? 'descriptionRemoved' : 'descriptionChanged')
    }
    if (field === 'metadata') {
      const lines = countChangedLines(before, after)
      if (lines === null) return t('metadataLong')
      return lines === 0 ? t('metadataMoved') : t('metadata', { lines })
    }
    return t('other')
  }

  return ({ action, changes, restored_version: version }) => {
    if (action === 'flow.created') {
      const isPublished = changes.some(({ field, after }) => field === 'status' && after === 'published')
      return isPublished ? [t('created'), t('published')] : [t('created')]
    }
    if (action === 'flow.deleted') return [t('deleted')]
    if (action === 'flow.restored') return [t('restored'), ...changes.map(describe)]
    if (version !== null) return [t('versionRestored', { version }), ...changes.map(describe)]
    return changes.length > 0 ? changes.map(describe) : [t('other')]
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
