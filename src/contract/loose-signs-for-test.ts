/**
 * Where French words leave a sign to stand at the end or the beginning of a line by itself: a narrow no-break space
 * belongs before `; ? ! :` and inside guillemets. A colon may also follow at once, as it does in the name of a header;
 * what stands between backticks is no French.
 */
export const looseSigns = (words: unknown): string[] =>
  JSON.stringify(words)
    .replace(/`[^`]*`/g, '``')
    .match(/.{0,20}(?:[^\u202f][;?!»]|[^\S\u202f]:|«[^\u202f]).{0,20}/gu) ?? []
