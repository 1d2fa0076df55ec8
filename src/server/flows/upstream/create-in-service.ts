import type { FlowDraft } from '../../../contract/flow-draft.ts'
import type { Flow } from '../../../contract/flow.ts'
import type { UpstreamAccount } from '../../upstream/upstream-client.ts'
import { UpstreamFault } from '../../upstream/upstream-fault.ts'
import type { AmongKeys } from './among-keys.ts'
import { isMadeFrom } from './flow-changes.ts'
import { gatherFlows } from './gather-flows.ts'
import { beforeWrite, inWrite } from './name-fault.ts'

/** Milliseconds by which the clocks of the service and of this server may differ. */
const clocksDiffer = 5 * 60_000

/** Milliseconds that looking for a flow may take at least; with less left, it isn't begun. */
const timeToLook = 500

type Create = {
  draft: FlowDraft
  deadline: number
  startedAt: number
  /** When an earlier try began that may have arrived. */
  triedAt: number | undefined
  /** Whether another try will be told from a new request. */
  isKeyed: boolean
}

type Made = Pick<AmongKeys, 'isMade' | 'noteMade'> & {
  /** Whether one is known to be made for another request, before this server was started as well. */
  isMadeHere: (flowId: string) => Promise<boolean>
}

/**
 * Creates flows, each once as far as can be known: one whose answer was lost is looked for among the flows that are
 * there now, right away if there is time, and else before it is tried again.
 */
export const createCreateInService = (account: UpstreamAccount, { isMade, noteMade, isMadeHere }: Made) => {
  const note = (flow: Flow): Flow => {
    noteMade(flow.id)
    return flow
  }

  const look = async (draft: FlowDraft, since: number, deadline: number): Promise<Flow | undefined> => {
    const { flows } = await gatherFlows(account, {}, deadline)
    const alike = flows.filter((flow) => isMadeFrom(flow, draft) && Date.parse(flow.created_at) >= since - clocksDiffer)
    for (const flow of alike) if (!isMade(flow.id) && !(await isMadeHere(flow.id))) return flow
    return undefined
  }

  const lookAtOnce = async ({ draft, deadline, startedAt }: Create): Promise<Flow | undefined> => {
    if (deadline - performance.now() < timeToLook) return undefined
    return look(draft, startedAt, deadline).catch(() => undefined)
  }

  return async (create: Create): Promise<Flow> => {
    const { draft, deadline, triedAt, isKeyed } = create
    const found = triedAt === undefined ? undefined : await beforeWrite(() => look(draft, triedAt, deadline))
    if (found) return note(found)
    try {
      const send = () => account.createFlow(draft, deadline)
      return note(await inWrite(send, isKeyed ? 'service_unsure' : 'service_unsure_look'))
    } catch (error) {
      if (!(error instanceof UpstreamFault && error.mayHaveArrived)) throw error
      const there = await lookAtOnce(create)
      if (!there) throw error
      return note(there)
    }
  }
}
