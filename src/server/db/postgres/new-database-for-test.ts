import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Makes a new, empty database in the server at `url`, and returns its address. */
export const newDatabase = async (url: string): Promise<string> => {
  const name = `flows_${randomBytes(6).toString('hex')}`
  await run(url, `create database ${name} template template0`)
  return url.replace('@/postgres?', `@/${name}?`)
}

/** Runs a statement on a connection of its own, as a person at the database does. */
const run = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
