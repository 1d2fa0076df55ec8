import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/** Milliseconds after which a start has loaded whatever it will load. */
const settled = 5000

// From the second start on, all code is there compiled and without its types, for half of the time and four fifths of
// the memory. JavaScript, since what takes types off would have to be loaded for this file alone.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'))
// A server that is killed in the end would never write it down.
setTimeout(flushCompileCache, settled).unref()

await import('./main.ts')
