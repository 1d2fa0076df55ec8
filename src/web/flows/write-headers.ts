/** What a write to a flow carries: its key, the same for every try, and the mark of what it is done to, if known. */
export const writeHeaders = (key: string, etag: string | null): Record<string, string> => ({
  'idempotency-key': key,
  // Some proxies mark what they compress as weak, and a weak mark matches nothing.
  ...(etag !== null && { 'if-match': etag.replace(/^W\//, '') }),
})
