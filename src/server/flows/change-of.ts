import type { AuditAction } from '../../contract/audit.ts'
import type { Change } from '../../contract/changes.ts'
import type { Author } from '../../contract/author.ts'

/** What a write came to, whichever it was. */
type Outcome = { kind: string; stored?: { flow: { id: string } }; execution?: { flow_id: string } }

const actions: Record<string, AuditAction> = {
  created: 'flow.created',
  updated: 'flow.updated',
  deleted: 'flow.deleted',
  restored: 'flow.restored',
  discarded: 'flow.discarded',
  started: 'flow.started',
  emptied: 'trash.emptied',
  reported: 'execution.reported',
}

/**
 * What there is to tell of a write; null when it changed nothing. One that was repeated, or wrote what was there
 * already, is told of as well: it isn't known here.
 */
export const changeOf = (outcome: Outcome, flowId: string | undefined, by: Author): Change | null => {
  const action = outcome.execution && outcome.kind === 'updated' ? 'execution.updated' : actions[outcome.kind]
  if (action === undefined) return null
  return { flow_id: flowId ?? outcome.stored?.flow.id ?? null, action, by }
}
