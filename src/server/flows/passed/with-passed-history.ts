import { setTimeout } from 'node:timers/promises'
import type { Author } from '../../../contract/author.ts'
import {
  contentFields,
  type FlowContent,
  type FlowRevision,
  type SincePublished,
} from '../../../contract/flow-history.ts'
import type { FlowPatch } from '../../../contract/flow-draft.ts'
import type { Flow } from '../../../contract/flow.ts'
import { toWireTime } from '../../../contract/wire-time.ts'
import type { FlowsDatabase } from '../../db/schema.ts'
import { changesSince, type Step } from '../changes-since.ts'
import { changesBetween, contentOf, noContent } from '../flow-content.ts'
import type { FlowStore } from '../flow-store.ts'
import { forgetVersions, keepVersions, lastVersionOf, type PassedVersion, versionsOf } from './passed-versions.ts'

/** Milliseconds that a first write waits to see what there was before. */
const longestLook = 500

/**
 * A store that keeps no history, with one of what passed through this server, kept in a database of ours. Who may read a
 * flow's history is decided by the store: it is asked for the flow each time, with the reader's own key.
 */
export const withPassedHistory = (store: FlowStore, db: FlowsDatabase, now = () => new Date()): FlowStore => {
  /** What was changed past this server is noted when it is seen, once there is a history to note it in. */
  const seen = async (flow: Flow): Promise<PassedVersion[]> => {
    const content = contentOf(flow)
    await keepVersions(db, flow.id, (last) =>
      last ? [{ at: flow.updated_at, by: null, action: 'flow.updated', content }] : [],
    )
    return versionsOf(db, flow.id)
  }

  /** What a flow is before the first write that is noted; null where that isn't to be had quickly. */
  const lookBefore = async (id: string): Promise<Flow | null> => {
    if (await lastVersionOf(db, id).catch(() => null)) return null
    const found = store.get(id).then(
      (stored) => stored?.flow ?? null,
      () => null,
    )
    return Promise.race([found, setTimeout(longestLook, null, { ref: false })])
  }

  return {
    ...store,

    create: async (draft, options = {}) => {
      const outcome = await store.create(draft, options)
      if (outcome.kind !== 'created') return outcome
      const { flow } = outcome.stored
      const own = { at: toWireTime(now()), by: options.by ?? null, content: contentOf(flow) }
      await note(keepVersions(db, flow.id, () => [{ ...own, action: 'flow.created' }]))
      return outcome
    },

    update: async (id, patch, options = {}) => {
      const before = await lookBefore(id)
      const outcome = await store.update(id, patch, options)
      if (outcome.kind !== 'updated') return outcome
      const { flow } = outcome.stored
      const at = toWireTime(now())
      await note(
        keepVersions(db, flow.id, (last) =>
          stepsTo(flow, { before, last, patch, by: options.by ?? null, at, restores: options.restores }),
        ),
      )
      return outcome
    },

    delete: async (id, options = {}) => {
      const outcome = await store.delete(id, options)
      // The service has no trash: nobody can ask for it any more.
      if (outcome.kind === 'deleted') await note(forgetVersions(db, id))
      return outcome
    },

    history: async (id, { page, limit }) => {
      const stored = await store.get(id)
      if (!stored) return null
      const revisions = toRevisions(await seen(stored.flow))
      return { rows: revisions.slice((page - 1) * limit, page * limit), total: revisions.length }
    },

    version: async (id, version) => {
      const stored = await store.get(id)
      if (!stored) return null
      const found = (await seen(stored.flow)).find((one) => one.version === version)
      if (!found) return null
      return { ...found.content, at: found.action === null ? null : found.at, by: found.by }
    },

    sincePublished: async (id) => {
      const stored = await store.get(id)
      if (!stored) return null
      return { since: toSincePublished(stored.flow, await seen(stored.flow)), etag: stored.etag }
    },
  }
}

/** A write that was carried out isn't undone by its note: one that is missed shows with the next, as nobody's. */
const note = (kept: Promise<void>): Promise<void> => kept.catch(() => {})

type Written = {
  before: Flow | null
  last: PassedVersion | null
  patch: FlowPatch
  by: Author | null
  at: string
  restores: number | undefined
}

/** What others changed past this server since the last note is theirs, as far as the write left it alone. */
const stepsTo = (flow: Flow, { before, last, patch, by, at, restores }: Written) => {
  const content = contentOf(flow)
  const known = last?.content ?? (before && contentOf(before))
  const own = { at, by, action: 'flow.updated' as const, content, restores }
  if (!known) return [own]
  const written = Object.keys(patch).filter((field) => patch[field as keyof FlowPatch] !== undefined)
  const kept = contentFields.filter((field) => written.includes(field)).map((field) => [field, known[field]])
  const others = { ...content, ...(Object.fromEntries(kept) as Partial<FlowContent>) }
  const action = last ? ('flow.updated' as const) : null
  return [{ at: last ? at : before!.updated_at, by: null, action, content: last ? others : known }, own]
}

/** Each version with what made it of the one before, the last first. */
const toRevisions = (versions: PassedVersion[]): FlowRevision[] =>
  versions
    .flatMap(({ version, at, by, action, content, restored }, index): FlowRevision[] => {
      if (action === null) return []
      const before = versions[index - 1]?.content ?? (action === 'flow.created' ? noContent : content)
      const changes = Object.entries(changesBetween(before, content))
      return [
        {
          version,
          at,
          by,
          action,
          changes: changes.map(([field, [from, to]]) => ({ field, before: from, after: to })),
          restored_version: restored,
        },
      ]
    })
    .toReversed()

const toSincePublished = (flow: Flow, versions: PassedVersion[]): SincePublished => {
  const steps = versions.map(({ at, by, action, content }, index): Step & { action: string | null } => ({
    at,
    by,
    action,
    changes: changesBetween(versions[index - 1]?.content ?? content, content),
  }))
  const lastEdit = steps.findLast(({ action, changes }) => action === 'flow.updated' && hasMoreThanStatus(changes))
  const created = steps[0]?.action === 'flow.created' ? toDoing(steps[0]) : null
  const known = { flow, created, edited: lastEdit ? toDoing(lastEdit) : null }
  const live = versions.findLastIndex(({ content }) => content.status === 'published')
  if (live < 0) return { ...known, version: null, ended: null, changes: [] }
  const end = steps[live + 1]
  const since = steps.slice(live + 1).toReversed()
  return {
    ...known,
    version: versions[live]!.version,
    ended: end ? toDoing(end) : null,
    changes: changesSince(flow, since),
  }
}

const toDoing = ({ at, by }: Step) => ({ at, by })

const hasMoreThanStatus = (changes: Step['changes']): boolean =>
  Object.keys(changes).some((field) => field !== 'status')
