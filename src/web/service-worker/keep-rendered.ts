/**
 * A page as the server rendered it says, once it was kept, since when: in its head for the page itself, and in its `date`,
 * by this device's clock, for what lets it expire. Where the server leads to signing in, what was kept is nobody's any more.
 */
export const keepRendered = (cacheName: string) => ({
  handlerWillStart: async (): Promise<void> => void (await caches.open(cacheName)),
  cacheWillUpdate: async ({ response }: { response: Response }): Promise<Response | null> => {
    if (response.type === 'opaqueredirect') await caches.delete(cacheName)
    // What was forgotten while this was on its way would be there again.
    if (response.status !== 200 || !(await caches.has(cacheName))) return null
    const now = new Date()
    const headers = new Headers(response.headers)
    headers.set('date', now.toUTCString())
    const html = await response.text()
    const mark = `<meta property="kept-at" content="${now.getTime()}"></head>`
    return new Response(
      html.replace('</head>', () => mark),
      { headers },
    )
  },
})
