import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { Draft, longestKept } from './draft.ts'
import { draftsSetDown, takeUpDraft } from './draft-at-hand.ts'

interface Drafts extends DBSchema {
  drafts: { key: string; value: Draft }
}

/** Writes a draft, in one step with taking away the one that it follows. Resolves once it would outlive a power cut. */
export const keepDraft = async (draft: Draft, insteadOf?: string): Promise<void> => {
  const transaction = (await open()).transaction('drafts', 'readwrite', { durability: 'strict' })
  const { store } = transaction
  void store.put(draft)
  if (insteadOf !== undefined) void store.delete(insteadOf)
  // Said aloud, because a page that is being left has no time to wait until the browser finds it out.
  transaction.commit()
  await transaction.done
}

export const forgetDrafts = async (ids: string[]): Promise<void> => {
  ids.forEach(takeUpDraft)
  const transaction = (await open()).transaction('drafts', 'readwrite')
  for (const id of ids) void transaction.store.delete(id)
  transaction.commit()
  await transaction.done
}

/** The drafts of an account, the last typed first. What is too old, whoever typed it, is taken away. */
export const draftsOf = async (account: string): Promise<Draft[]> => {
  const database = await open()
  await takeIn(database)
  const all: unknown[] = await database.getAll('drafts')
  const readable = all.flatMap((kept) => Draft.safeParse(kept).data ?? [])
  const oldest = Date.now() - longestKept
  const isOld = ({ typedAt }: Draft) => typedAt < oldest
  const old = readable.filter(isOld)
  if (old.length > 0) await forgetDrafts(old.map(({ id }) => id))
  return readable
    .filter((draft) => draft.account === account && !isOld(draft))
    .toSorted((one, other) => other.typedAt - one.typedAt)
}

/** Takes in what pages set down when they were left, unless the store had the time for it after all. */
const takeIn = async (database: IDBPDatabase<Drafts>): Promise<void> => {
  for (const draft of draftsSetDown()) {
    const { store, done } = database.transaction('drafts', 'readwrite')
    const stored = await store.get(draft.id)
    if (!stored || stored.typedAt < draft.typedAt) void store.put(draft)
    await done
    takeUpDraft(draft.id)
  }
}

/** Opens the store ahead of the first draft: a page that is left right after the first key has no time for it. */
export const openDrafts = (): void => void open().catch(() => {})

let opening: Promise<IDBPDatabase<Drafts>> | null = null

const open = (): Promise<IDBPDatabase<Drafts>> => {
  opening ??= openDB<Drafts>('flow-drafts', 1, {
    upgrade: (database) => void database.createObjectStore('drafts', { keyPath: 'id' }),
    // A newer dashboard in another tab may need to change the store: it is opened anew when it is next needed.
    blocking: (_, __, { target }) => {
      opening = null
      ;(target as IDBDatabase).close()
    },
    terminated: () => {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}
