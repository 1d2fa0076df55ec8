import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import { openDatabase } from './db/open-database.ts'
import { fillWithSampleData } from './db/sample-data.ts'
import { serve } from './serve.ts'
import { startUp } from './start-up.ts'

const amount = { flows: 300, executions: 6000 }

/** Serves believable flows from a database that is thrown away at the end. */
const demo = async (): Promise<void> => {
  // Never in front of the real service.
  const { OUR_VOICE_API_URL: _, OUR_VOICE_API_KEY: __, ...config } = readConfig(process.env)
  const folder = await mkdtemp(join(tmpdir(), 'our-voice-flows-'))
  const url = `file:${join(folder, 'flows.db')}`
  try {
    const database = await openDatabase(url)
    await fillWithSampleData(database, amount)
    await database.destroy()
    await serve({ ...config, DATABASE_URL: url })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await startUp(demo)
