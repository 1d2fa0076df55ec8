import { answerStore, isKept, mostAnswers } from '../api/kept.ts'

type Answer = { meta?: { address?: string; isInEnvelope?: boolean } | undefined } & ({ data: unknown } | object)

/**
 * Keeps what came within a page that the server rendered, as the service worker keeps what is asked for: under its
 * address, in the same store.
 */
export const keepAnswers = async (answers: Answer[]): Promise<void> => {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  const store = await window.caches.open(answerStore)
  const headers = { 'content-type': 'application/json', date: new Date().toUTCString() }
  for (const answer of answers) {
    const { address, isInEnvelope } = answer.meta ?? {}
    if (address === undefined || !('data' in answer) || answer.data === null) continue
    if (!isKept(new URL(address, window.location.href).pathname)) continue
    const body = JSON.stringify(isInEnvelope ? { data: answer.data } : answer.data)
    await store.put(address, new Response(body, { headers }))
  }
  const kept = await store.keys()
  for (const oldest of kept.slice(0, Math.max(0, kept.length - mostAnswers))) await store.delete(oldest)
}
