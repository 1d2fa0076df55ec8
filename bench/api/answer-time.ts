import type { MeasuredServer } from './measured-server.ts'

/** Milliseconds until the whole answer has come. */
export const answerTime = async ({ url, headers }: MeasuredServer, path: string): Promise<number> => {
  const startedAt = performance.now()
  const answer = await fetch(url + path, { headers })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return performance.now() - startedAt
}

/** What a list of the API holds. */
export const answerOf = async <T>({ url, headers }: MeasuredServer, path: string): Promise<T> => {
  const answer = await fetch(url + path, { headers })
  // As the contract says.
  return (await answer.json()) as T
}
