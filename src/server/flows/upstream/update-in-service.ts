import type { FlowPatch } from '../../../contract/flow-draft.ts'
import type { Flow } from '../../../contract/flow.ts'
import type { UpstreamAccount } from '../../upstream/upstream-client.ts'
import { UpstreamFault } from '../../upstream/upstream-fault.ts'
import type { StoredFlow, Updated } from '../flow-store.ts'
import { changesTo, holds } from './flow-changes.ts'
import { isUnchanged, withMark } from './flow-mark.ts'
import { beforeWrite, inWrite } from './name-fault.ts'

type Update = {
  id: string
  patch: FlowPatch
  ifMatch: string[] | undefined
  deadline: number
  /** Whether an earlier try of this update may have arrived. */
  isRepeated: boolean
}

/**
 * The service compares nothing by itself. So the flow is read, compared, written, and what it holds then is looked at:
 * in the answer to the write, or by reading it again where that doesn't show it.
 */
export const updateInService = async (account: UpstreamAccount, update: Update): Promise<Updated> => {
  const { id, patch, ifMatch, deadline, isRepeated } = update
  const read = async (): Promise<StoredFlow | null> => {
    const flow = await account.findFlow(id, deadline)
    return flow && withMark(flow)
  }

  const before = await beforeWrite(read)
  if (!before) return { kind: 'missing' }
  const isDone = isRepeated && holds(before.flow, patch)
  if (!isDone && !isUnchanged(ifMatch, before)) return { kind: 'changed', current: before }
  const changes = isDone ? {} : changesTo(before.flow, patch)
  if (Object.keys(changes).length === 0) return { kind: 'updated', stored: before }

  return inWrite(async () => {
    const written = await tryToWrite(account, { ...update, patch: changes })
    const after = written.flow === undefined ? await lookAfter(read) : written.flow && withMark(written.flow)
    if (!after) return { kind: 'missing' }
    if (holds(after.flow, changes)) return { kind: 'updated', stored: after }
    // Nobody has changed it: what was to be written isn't there.
    if (isUnchanged([before.etag], after)) throw written.fault ?? new UpstreamFault('unreadable')
    if (ifMatch) return { kind: 'changed', current: after }
    // It was written, and somebody wrote after it.
    if (!written.fault) return { kind: 'updated', stored: after }
    throw written.fault
  }, 'service_unsure')
}

/** Whatever keeps us from looking, the write before may have arrived. */
const lookAfter = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch {
    throw new UpstreamFault('silent')
  }
}

/** `flow` is missing where the answer doesn't show it as it was written, and null where there is none. */
type Written = { flow?: Flow | null; fault?: UpstreamFault }

const tryToWrite = async (account: UpstreamAccount, { id, patch, deadline }: Update): Promise<Written> => {
  try {
    const flow = await account.updateFlow(id, patch, deadline)
    return flow && !holds(flow, patch) ? {} : { flow }
  } catch (error) {
    // Whether it was written is seen by reading it, if there is time left.
    if (error instanceof UpstreamFault && error.mayHaveArrived && performance.now() < deadline) return { fault: error }
    throw error
  }
}
