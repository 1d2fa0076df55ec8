/** What the server calls the key that it makes by itself when there is none yet, until somebody renames it. */
export const firstKeyName = 'First key'
