import type { Problem } from '../../contract/problem.ts'

/** The API understood the request and said no; `problem` says why, in words for the person at the page. */
export class Refused extends Error {
  override name = 'Refused'

  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.status = status
    this.problem = problem
  }
}

/** Whether an error is a refusal with this status. */
export const isRefused = (error: unknown, status: number): boolean =>
  error instanceof Refused && error.status === status
