/** What a write came to, which must be of this kind. */
export const cameTo = async <T extends { kind: string }, Kind extends T['kind']>(
  kind: Kind,
  written: Promise<T>,
): Promise<Extract<T, { kind: Kind }>> => {
  const outcome = await written
  if (outcome.kind !== kind) throw new Error(`The write came to "${outcome.kind}", not to "${kind}".`)
  return outcome as Extract<T, { kind: Kind }>
}
