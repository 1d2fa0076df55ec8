/** Under which who is signed in stands in the cache. */
export const sessionKey = ['session'] as const
