import type { FlowCountQuery, FlowListQuery } from '../../../contract/flow-list.ts'
import type { UpstreamAccount } from '../../upstream/upstream-client.ts'
import { UpstreamFault } from '../../upstream/upstream-fault.ts'
import { cannot, UpstreamRefused } from '../../upstream/upstream-refused.ts'
import type { FlowStore } from '../flow-store.ts'
import { type AmongKeys, createAmongKeys } from './among-keys.ts'
import { arrangeFlows, countByStatus } from './arrange-flows.ts'
import { createCreateInService } from './create-in-service.ts'
import { createFlowGathering } from './flow-gathering.ts'
import { isUnchanged, withMark } from './flow-mark.ts'
import { mostFlows } from './gather-flows.ts'
import { listOnePage } from './list-one-page.ts'
import { beforeWrite, inWrite } from './name-fault.ts'
import { serviceFilters } from './service-filters.ts'
import { updateInService } from './update-in-service.ts'

/** Milliseconds in which the service must have answered all that one call asks of it. */
const usualPatience = 8500

type Options = {
  now?: () => number
  patience?: number
  /** Whether a write through here is known to have made a flow, before this server was started as well. */
  isMadeHere?: (flowId: string) => Promise<boolean>
  /** What it has in common with the stores of other keys. */
  amongKeys?: AmongKeys
}

/**
 * Keeps flows in an account of the real Our Voice service. It knows no idempotency keys: a write that is given one is
 * only told apart by whether an earlier try of it may have arrived (`triedAt`).
 */
export const createUpstreamFlowStore = (
  account: UpstreamAccount,
  {
    now = Date.now,
    patience = usualPatience,
    isMadeHere = async () => false,
    amongKeys = createAmongKeys(),
  }: Options = {},
): FlowStore => {
  const { inTurn, writes, noteWrite } = amongKeys
  const gathering = createFlowGathering(account, writes)
  const createFlow = createCreateInService(account, { ...amongKeys, isMadeHere })
  const newDeadline = () => performance.now() + patience

  /** What was gathered is from before a write, even before one that seems to have failed. */
  const writing = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write()
    } finally {
      noteWrite()
    }
  }

  const gatherFor = (query: FlowCountQuery, deadline: number) => gathering.gather(serviceFilters(query), deadline)

  return {
    list: async (query: FlowListQuery) => {
      const deadline = newDeadline()
      const { flows, isWhole } = await gatherFor(query, deadline)
      return isWhole ? arrangeFlows(flows, query) : listOnePage(account, query, deadline)
    },

    counts: async (query) => {
      const { flows, isWhole } = await gatherFor(query, newDeadline())
      if (!isWhole) throw new UpstreamRefused(422, 'service_too_many_flows', { values: { flows: mostFlows } })
      return countByStatus(flows, query)
    },

    get: async (id) => {
      const flow = await account.findFlow(id, newDeadline())
      return flow && withMark(flow)
    },

    create: (draft, { idempotency, triedAt } = {}) =>
      writing(async () => {
        const isKeyed = idempotency !== undefined
        const flow = await createFlow({ draft, deadline: newDeadline(), triedAt, isKeyed, startedAt: now() })
        return { kind: 'created', stored: withMark(flow) }
      }),

    update: (id, patch, { triedAt, ifMatch } = {}) => {
      const deadline = newDeadline()
      return writing(() =>
        inTurn(id, () => updateInService(account, { id, patch, ifMatch, deadline, isRepeated: triedAt !== undefined })),
      )
    },

    delete: (id, { triedAt, ifMatch } = {}) => {
      const deadline = newDeadline()
      return writing(() =>
        inTurn(id, async () => {
          const flow = await beforeWrite(() => account.findFlow(id, deadline))
          // Gone by an earlier try whose answer was lost.
          if (!flow) return { kind: triedAt === undefined ? 'missing' : 'deleted' }
          const current = withMark(flow)
          if (!isUnchanged(ifMatch, current)) return { kind: 'changed', current }
          const isDeleted = await inWrite(() => account.deleteFlow(id, deadline), 'service_unsure')
          return { kind: isDeleted ? 'deleted' : 'missing' }
        }),
      )
    },

    start: (id, numbers, { triedAt, ifMatch } = {}) => {
      const deadline = newDeadline()
      return writing(() =>
        inTurn(id, async () => {
          const flow = await beforeWrite(() => account.findFlow(id, deadline))
          if (!flow) return { kind: 'missing' }
          if (numbers.length > 0) throw cannot('to', 'service_starts_for_all')
          // People would be called twice.
          if (triedAt !== undefined) throw new UpstreamFault('silent', { key: 'service_start_unsure' })
          const current = withMark(flow)
          if (!isUnchanged(ifMatch, current)) return { kind: 'changed', current }
          if (flow.status !== 'published') return { kind: 'not_published' }
          const isStarted = await inWrite(() => account.startFlow(id, deadline), 'service_start_unsure')
          return isStarted ? { kind: 'started', stored: current } : { kind: 'missing' }
        }),
      )
    },

    ...lackingParts,
    close: async () => gathering.forget(),
  }
}

type Lacking = 'service_lacks_executions' | 'service_lacks_history' | 'service_lacks_trash'

const lacks = (key: Lacking) => async () => {
  throw new UpstreamRefused(422, key)
}

const lackingParts = {
  listTrash: lacks('service_lacks_trash'),
  restore: lacks('service_lacks_trash'),
  discard: lacks('service_lacks_trash'),
  emptyTrash: lacks('service_lacks_trash'),
  history: lacks('service_lacks_history'),
  version: lacks('service_lacks_history'),
  sincePublished: lacks('service_lacks_history'),
  listExecutions: lacks('service_lacks_executions'),
  reportExecution: lacks('service_lacks_executions'),
  updateExecution: lacks('service_lacks_executions'),
}
