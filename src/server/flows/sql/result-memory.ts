type Remembered = { holdsFor: string; found: unknown; bytes: number }

/** About what an entry takes beside what was found. */
const overhead = 200

export type ResultMemory = ReturnType<typeof createResultMemory>

/**
 * Remembers what was dear to find for as long as it holds: `holdsFor` names the state of the data that it was found in.
 * Above `mostBytes` it forgets what was asked for least lately.
 */
export const createResultMemory = (mostBytes: number) => {
  /** In order of last use: a `Map` keeps at its end what is set anew. */
  const remembered = new Map<string, Remembered>()
  let bytes = 0

  const forget = (name: string) => {
    bytes -= remembered.get(name)?.bytes ?? 0
    remembered.delete(name)
  }

  const recall = <T>(name: string, holdsFor: string): T | undefined => {
    const entry = remembered.get(name)
    if (!entry) return undefined
    remembered.delete(name)
    if (entry.holdsFor !== holdsFor) return void (bytes -= entry.bytes)
    remembered.set(name, entry)
    // A name is only ever used for one kind of thing.
    return entry.found as T
  }

  const keep = (name: string, holdsFor: string, found: unknown, size: number) => {
    forget(name)
    const entry = { holdsFor, found, bytes: size + 2 * name.length + overhead }
    if (entry.bytes > mostBytes) return
    remembered.set(name, entry)
    bytes += entry.bytes
    for (const oldest of remembered.keys()) {
      if (bytes <= mostBytes) break
      forget(oldest)
    }
  }

  return {
    recall,
    keep,

    /** What is remembered under the name, or else what `find` finds, which takes `byteLength` bytes. */
    find: async <T extends { byteLength: number }>(
      name: string,
      holdsFor: string,
      find: () => Promise<T>,
    ): Promise<T> => {
      const known = recall<T>(name, holdsFor)
      if (known) return known
      const found = await find()
      keep(name, holdsFor, found, found.byteLength)
      return found
    },

    /** Whether this was asked before in the same state of the data, and so may well be asked again. */
    isRepeated: (name: string, holdsFor: string): boolean => {
      const known = recall<true>(`asked ${name}`, holdsFor)
      if (!known) keep(`asked ${name}`, holdsFor, true, 0)
      return known === true
    },

    bytes: () => bytes,
  }
}
