/** Tells the page that an answer is not from the server but was kept, and the moment from which it is. */
export const markKept = {
  cachedResponseWillBeUsed: async ({ cachedResponse }: { cachedResponse?: Response }): Promise<Response | null> => {
    if (!cachedResponse) return null
    const headers = new Headers(cachedResponse.headers)
    headers.set('flows-kept-at', cachedResponse.headers.get('date') ?? '')
    const { status, statusText } = cachedResponse
    return new Response(await cachedResponse.blob(), { status, statusText, headers })
  },
}
