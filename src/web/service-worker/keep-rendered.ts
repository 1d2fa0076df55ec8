/**
 * A page as the server rendered it says in its head, once it was kept, since when. Where the server leads to signing in,
 * what was kept is nobody's any more.
 */
export const keepRendered = (cacheName: string) => ({
  handlerWillStart: async (): Promise<void> => void (await caches.open(cacheName)),
  cacheWillUpdate: async ({ response }: { response: Response }): Promise<Response | null> => {
    if (response.type === 'opaqueredirect') await caches.delete(cacheName)
    // What was forgotten while this was on its way would be there again.
    if (response.status !== 200 || !(await caches.has(cacheName))) return null
    const { headers } = response
    const html = await response.text()
    const mark = `<meta property="kept-at" content="${Date.now()}"></head>`
    return new Response(
      html.replace('</head>', () => mark),
      { headers },
    )
  },
})
