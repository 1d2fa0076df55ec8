import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/** Milliseconds after which a start has loaded whatever it will load. */
const settled = 5000

// From the second start on, all code is there compiled. It is kept outside of the build, which empties its folder.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'))
// A server that is killed in the end would never write it down.
setTimeout(flushCompileCache, settled).unref()

await import('./main.ts')
