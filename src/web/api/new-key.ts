/** A key that nobody else makes. `crypto.randomUUID` exists only where the page came encrypted or from this machine. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
