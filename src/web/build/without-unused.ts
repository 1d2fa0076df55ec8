import type { Plugin } from 'vite'

/** What libraries bring into the first script although nothing of it is ever run: it says so instead. */
const unused = [
  {
    // Each route has a `Link` of its own: 4 kB.
    importer: '/react-router/dist/esm/route.js',
    source: './link.js',
    name: 'Link',
    instead: 'ui/RouteLink.tsx is the link.',
  },
  {
    // Each query could be one without an end: 1 kB.
    importer: '/query-core/build/modern/query.js',
    source: './infiniteQueryBehavior.js',
    name: 'infiniteQueryBehavior',
    instead: 'Lists have pages.',
  },
]

export const withoutUnused = (): Plugin => ({
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (source, importer = '') => {
    const found = unused.find((part) => part.source === source && importer.endsWith(part.importer))
    return found ? prefix + found.name : null
  },
  load: (id) => {
    const found = unused.find(({ name }) => id === prefix + name)
    return found ? `export const ${found.name} = () => { throw new Error('${found.instead}') }` : null
  },
})

const prefix = '\0unused-'
