import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Makes a new, empty database in the server at `url`, and returns its address. */
export const newDatabase = async (url: string): Promise<string> => {
  const name = `flows_${randomBytes(6).toString('hex')}`
  await run(url, `create database ${name} template template0`)
  return url.replace('@/postgres?', `@/${name}?`)
}

/** Removes it, whoever is still connected. */
export const dropDatabase = async (url: string): Promise<void> => {
  const name = /@\/(\w+)\?/.exec(url)![1]!
  await run(url.replace(`@/${name}?`, '@/postgres?'), `drop database ${name} with (force)`)
}

/** On a connection of its own, as a person at the database does. */
const run = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
