import type { FlowPatch } from '../../../contract/flow-draft.ts'
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

  const after = await inWrite(async () => {
    const written = await writeAndLook(account, { ...update, patch: changes })
    return written === 'look' ? lookAfter(read) : written && withMark(written)
  }, 'service_unsure')
  if (!after) return { kind: 'missing' }
  return holds(after.flow, changes) ? { kind: 'updated', stored: after } : { kind: 'changed', current: after }
}

/** Whatever keeps us from looking, the write before may have arrived. */
const lookAfter = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch {
    throw new UpstreamFault('silent')
  }
}

/** The flow as the answer shows it; `look` when the answer doesn't show it as it was written. */
const writeAndLook = async (account: UpstreamAccount, { id, patch, deadline }: Update) => {
  try {
    const answered = await account.updateFlow(id, patch, deadline)
    return answered && !holds(answered, patch) ? 'look' : answered
  } catch (error) {
    // Whether it was written is seen by reading it, if there is time left.
    if (error instanceof UpstreamFault && error.mayHaveArrived && performance.now() < deadline) return 'look'
    throw error
  }
}
