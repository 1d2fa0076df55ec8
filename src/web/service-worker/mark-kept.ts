/** An answer is kept with the time at which it came, by this device's clock, whatever the server's says. */
export const dateKept = {
  cacheWillUpdate: async ({ response }: { response: Response }): Promise<Response | null> =>
    response.status === 200 ? withHeader(response, 'date', new Date().toUTCString()) : null,
}

/** Tells the page that an answer is not from the server but was kept, and the moment from which it is. */
export const markKept = {
  cachedResponseWillBeUsed: async ({ cachedResponse }: { cachedResponse?: Response }): Promise<Response | null> =>
    cachedResponse ? withHeader(cachedResponse, 'flows-kept-at', cachedResponse.headers.get('date') ?? '') : null,
}

const withHeader = async (response: Response, name: string, value: string): Promise<Response> => {
  const headers = new Headers(response.headers)
  headers.set(name, value)
  const { status, statusText } = response
  return new Response(await response.blob(), { status, statusText, headers })
}
