/** An id as one segment of a path, never more: no other character can be in it, so nothing is left to be escaped. */
const safeId = /^[A-Za-z0-9_-]{1,64}$/

/** The only paths that are ever asked for; null for an id that no flow can have. */
export const flowPaths = {
  all: '/flows',
  one: (id: string): string | null => (safeId.test(id) ? `/flows/${id}` : null),
  start: (id: string): string | null => (safeId.test(id) ? `/flows/${id}/start` : null),
}
