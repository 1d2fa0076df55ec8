import { hash, randomBytes } from 'node:crypto'

const policy = (directives: Record<string, string>): string =>
  Object.entries({ 'default-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'", ...directives })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** For what is no page: a browser that is led to open it shows text, and runs and fetches nothing. */
export const policyOfData = policy({ 'form-action': "'none'" })

/** For the service worker, which fetches what the pages ask for. */
export const policyOfWorker = policy({ 'connect-src': "'self'", 'script-src': "'self'" })

/** For a page without scripts, whose one style sheet stands within it. */
export const policyOfStyledPage = (style: string): string =>
  policy({
    'style-src': `'sha256-${hash('sha256', style, 'base64')}'`,
    'img-src': "'self'",
    'form-action': "'none'",
  })

/** For a page of the dashboard: our own files, and what carries the page's nonce. Nothing is submitted by the browser. */
export const policyOfPage = (nonce: string): string =>
  policy({
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'none'",
  })

/** What nobody can foresee, another for each page. */
export const newNonce = (): string => randomBytes(16).toString('base64url')
