/** The version that a text names; undefined where it is none that any flow could have. */
export const toVersion = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined
