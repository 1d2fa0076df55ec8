import type { Problem } from '../../contract/problem.ts'
import { Refused } from '../api/refused.ts'
import type { FlowVersion } from './flow-version.ts'

/** The flow isn't any more what it was when the person looked at it; `version` is what it is now. */
export class FlowChanged extends Refused {
  override name = 'FlowChanged'

  readonly version: FlowVersion

  constructor(version: FlowVersion, problem: Problem) {
    super(412, problem)
    this.version = version
  }
}

/** A refused write, as what it comes to here. */
export const refusalOf = ({ refused, etag }: { refused: Refused; etag: string | null }): Refused => {
  const { status, problem } = refused
  return status === 412 && problem.current ? new FlowChanged({ flow: problem.current, etag }, problem) : refused
}
