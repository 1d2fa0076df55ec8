/** The marks that an `If-Match` lists; undefined when any version will do. A weak mark never matches, so it is left out. */
export const marksToMatch = (ifMatch: string | undefined): string[] | undefined =>
  ifMatch === undefined || ifMatch.trim() === '*' ? undefined : marksIn(ifMatch).filter((mark) => !isWeak(mark))

/** Whether the reader's `If-None-Match` says that this version is already there. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || marksIn(ifNoneMatch).some((mark) => mark.replace(/^W\//, '') === etag))

const isWeak = (mark: string): boolean => mark.startsWith('W/')

const marksIn = (header: string): string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? []
