/** The database can't be used until someone acts. The message is one sentence or two for that person. */
export class DatabaseUnusable extends Error {
  override name = 'DatabaseUnusable'
}
