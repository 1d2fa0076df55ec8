/** Texts as the database sorts them, by their bytes. */
export const compareAsKept = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
