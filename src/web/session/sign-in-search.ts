import * as z from 'zod/mini'

/** Stands for the one that the page is on, whichever that is. */
const thisSite = 'https://this.site'

/** Read as a browser reads it, which passes over line breaks and takes `\` for `/`. */
const placeHere = (address: string): string | undefined => {
  if (!address.startsWith('/') || /[\\\p{Cc}]/u.test(address) || !URL.canParse(address, thisSite)) return undefined
  const { origin, pathname, search, hash } = new URL(address, thisSite)
  return origin === thisSite && !pathname.startsWith('//') ? pathname + search + hash : undefined
}

/** Where to go after signing in: an address within the dashboard, never another site. */
export const SignInSearch = z.object({
  next: z.catch(z.optional(z.pipe(z.string(), z.transform(placeHere))), undefined),
})
