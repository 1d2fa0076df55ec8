import { type ChangeFeed, createChangeFeed } from './change-feed.ts'

/** The feed of the flows in the database at `url`; with PostgreSQL, of all servers on it. */
export const openChangeFeed = async (url: string): Promise<ChangeFeed> => {
  if (!/^postgres(ql)?:/i.test(url)) return createChangeFeed()
  // On SQLite its driver isn't even read.
  const { openPostgresWire } = await import('./postgres-wire.ts')
  return createChangeFeed({ openWire: (hearing) => openPostgresWire(url, hearing) })
}
