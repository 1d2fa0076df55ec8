import { randomUUID } from 'node:crypto'
import type { Change, Editor, News } from '../../contract/changes.ts'
import type { FlowStore } from '../flows/flow-store.ts'
import { createEditors } from './editors.ts'
import { createRoom, type Listener } from './room.ts'

/** What other servers on the same database say. */
export type Hearing = {
  changed: (change: Change) => void
  /** Nothing was heard for a while. */
  missed: () => void
  editors: (server: string, editors: Editor[]) => void
}

/** Ties servers on one database together. Where there is one, it tells of every write, of this server's as well. */
export type Wire = {
  /** Says to the others who is editing here. */
  tellEditors: (editors: Editor[]) => void
  close: () => Promise<void>
}

type Options = {
  /** Called once, with whom to tell. */
  openWire?: (hearing: Hearing) => Wire
  /** Milliseconds between two signs of life on a silent stream, when it is also looked whether it may go on. */
  heartbeat?: number
}

export type ChangeFeed = ReturnType<typeof createChangeFeed>

/** Tells those who listen of writes, and of who is editing. Those who read from different stores never hear of each other. */
export const createChangeFeed = ({ openWire, heartbeat = 25_000 }: Options = {}) => {
  const ofStores = new WeakMap<FlowStore, Place>()
  const shared = openWire ? createPlace((editors) => wire?.tellEditors(editors)) : null
  const start = randomUUID().slice(0, 8)
  let heard = 0
  const wire = openWire?.({
    changed: (change) => {
      heard += 1
      shared!.room.changed(change)
    },
    missed: () => {
      heard += 1
      shared!.room.missed()
    },
    editors: (server, editors) => shared!.editors.hear(server, editors),
  })

  const placeOf = (store: FlowStore): Place => {
    if (shared) return shared
    const known = ofStores.get(store) ?? createPlace()
    ofStores.set(store, known)
    return known
  }

  /** Stands for all that this server, since its start, has heard of. */
  const mark = (): string => `${start}.${heard}`

  return {
    heartbeat,
    mark,

    /** To be called once a write is saved. */
    tell: (store: FlowStore, change: Change): void => {
      if (shared) return
      heard += 1
      // Nobody has listened yet: there is no place.
      ofStores.get(store)?.room.changed(change)
    },

    /** What one is to know who begins to listen, with what was read when the mark was `since`. */
    first: (store: FlowStore, since?: string): News => ({
      missed: since !== mark(),
      changes: [],
      editors: placeOf(store).editors.all(),
    }),

    /** Answers with how to stop, after which an `editor` is no longer one. */
    listen: (store: FlowStore, listener: Listener, editor: Editor | null): (() => void) => {
      const { room, editors } = placeOf(store)
      const stop = room.listen(listener)
      const leave = editor && editors.join(editor)
      return () => {
        stop()
        leave?.()
      }
    },

    close: async (): Promise<void> => {
      shared?.editors.stop()
      await wire?.close()
    },
  }
}

type Place = ReturnType<typeof createPlace>

const createPlace = (tellOthers?: (editors: Editor[]) => void) => {
  const editors = createEditors(({ areHere }) => {
    room.editorsChanged()
    if (areHere) tellOthers?.(editors.here())
  })
  const room = createRoom(editors.all)
  return { room, editors }
}
