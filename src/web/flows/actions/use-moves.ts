import type { Flow } from '../../../contract/flow.ts'
import { type FlowMove, movesFrom, statusAfter } from '../../../contract/flow-status.ts'
import { useKeyMay } from '../../api/key-may.ts'

/** The moves from a flow's status that the key may make: what goes live takes more than writing. */
export const useMoves = (status: Flow['status']): FlowMove[] => {
  const mayPublish = useKeyMay('publish')
  return movesFrom(status).filter((move) => mayPublish || statusAfter[move] !== 'published')
}
