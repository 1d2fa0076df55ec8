import type { FlowRevision } from '../../contract/flow-history.ts'

/** What one person did to a flow at a stretch, the last first; most often it is one thing. */
export type RevisionGroup = [FlowRevision, ...FlowRevision[]]

/** Milliseconds between two saves that make them two occasions. */
const longestPause = 5 * 60_000

/**
 * Puts together the saves that one person made within a few minutes. What everybody wants to see at a glance, such as
 * that a flow was published, deleted or brought back to a version, stands for itself. Saves without a key may be
 * of different people, so each stands for itself, too.
 */
export const groupRevisions = (revisions: FlowRevision[]): RevisionGroup[] => {
  const groups: RevisionGroup[] = []
  for (const revision of revisions) {
    const group = groups.at(-1)
    if (group && belongsTo(group.at(-1)!, revision)) group.push(revision)
    else groups.push([revision])
  }
  return groups
}

const belongsTo = (later: FlowRevision, earlier: FlowRevision): boolean =>
  isSave(later) &&
  isSave(earlier) &&
  later.by !== null &&
  later.by.id === earlier.by?.id &&
  Date.parse(later.at) - Date.parse(earlier.at) <= longestPause

const isSave = ({ action, changes, restored_version }: FlowRevision): boolean =>
  action === 'flow.updated' && restored_version === null && !changes.some(({ field }) => field === 'status')
