type Asked = { request: Request; event: ExtendableEvent; state?: { underWay?: UnderWay } }
type UnderWay = { client: string; url: string; since: number; control: AbortController }

const allUnderWay = new Set<UnderWay>()

/** A request that the page gives up is given up here as well: browsers don't tell a worker of it. */
export const untilGivenUp = {
  requestWillFetch: async ({ request, event, state }: Asked): Promise<Request> => {
    const client = event instanceof FetchEvent ? event.clientId : ''
    const underWay = { client, url: request.url, since: Date.now(), control: new AbortController() }
    allUnderWay.add((state!.underWay = underWay))
    return new Request(request, { signal: underWay.control.signal })
  },
  handlerDidRespond: async ({ state }: Pick<Asked, 'state'>): Promise<void> =>
    void allUnderWay.delete(state!.underWay!),
}

/** `before` is when the page gave it up: what it has asked for since, at the same address, is another request. */
export const giveUp = (client: string, { url, before }: { url: string; before: number }): void => {
  const href = new URL(url, location.href).href
  for (const underWay of allUnderWay)
    if (underWay.client === client && underWay.url === href && underWay.since < before) underWay.control.abort()
}
