import { onTestFinished } from 'vitest'
import { createCircuitBreaker } from '../../upstream/circuit-breaker.ts'
import { startStandIn } from '../../upstream/stand-in.ts'
import { createUpstreamClient } from '../../upstream/upstream-client.ts'
import { createUpstreamFlowStore } from './upstream-flow-store.ts'

/** For tests: the store before a stand-in for the service, which it believes to be down for good after many failures only. */
export const openOverStandIn = async (now: () => Date = () => new Date(), patience = 1000) => {
  const standIn = await startStandIn({ now })
  const breaker = createCircuitBreaker({ most: 1000 })
  const client = createUpstreamClient(new URL(standIn.url), { breaker })
  const account = client.account('the-account-key')
  /** A store that has met nothing yet. */
  const openStore = (isMadeHere?: (flowId: string) => Promise<boolean>) =>
    createUpstreamFlowStore(account, { now: () => now().getTime(), patience, ...(isMadeHere && { isMadeHere }) })
  const close = async () => {
    client.close()
    await standIn.stop()
  }
  return { standIn, store: openStore(), openStore, close }
}

/** The same, closed when the test has finished. */
export const overStandIn = async (patience?: number) => {
  const opened = await openOverStandIn(undefined, patience)
  onTestFinished(opened.close)
  return opened
}
