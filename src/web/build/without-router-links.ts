import type { Plugin } from 'vite'

/**
 * The router gives each route a `Link` of its own. The dashboard's links are `ui/RouteLink.tsx`, and nothing of the
 * router's 4 kB of link is ever run: a route's `Link` says so instead.
 */
export const withoutRouterLinks = (): Plugin => ({
  name: 'without-router-links',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    source === './link.js' && importer.endsWith('/react-router/dist/esm/route.js') ? stub : null,
  load: (id) => (id === stub ? `export const Link = () => { throw new Error('ui/RouteLink.tsx is the link.') }` : null),
})

const stub = '\0route-link'
