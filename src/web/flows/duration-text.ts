/**
 * The way people write a range of seconds, turned into the way the API takes it: `30`, `30–120`, `over 60` as `>60`,
 * `≥60`, `60+`, and `<60`, `≤60`. Null when it can't be read.
 */
export const readDurationText = (text: string): string | null => {
  const plain = text.trim().replace(/\s*(s|sec|secondes?|seconds?)\.?$/i, '')
  const range = /^(\d{1,7})\s*(?:-|–|—|\.\.|à|to)\s*(\d{1,7})$/.exec(plain)
  if (range) return Number(range[1]) <= Number(range[2]) ? `${range[1]}..${range[2]}` : `${range[2]}..${range[1]}`
  if (/^\d{1,7}$/.test(plain)) return plain
  const atLeast = /^(?:>=|≥)\s*(\d{1,7})$/.exec(plain) ?? /^(\d{1,7})\s*\+$/.exec(plain)
  if (atLeast) return `>=${atLeast[1]}`
  const atMost = /^(?:<=|≤)\s*(\d{1,7})$/.exec(plain)
  if (atMost) return `<=${atMost[1]}`
  const over = /^>\s*(\d{1,6})$/.exec(plain)
  if (over) return `>=${Number(over[1]) + 1}`
  const under = /^<\s*([1-9]\d{0,6})$/.exec(plain)
  return under ? `<=${Number(under[1]) - 1}` : null
}

/** The API's way of writing a range of seconds, as people read it. */
export const showDurationText = (text: string): string =>
  text.replace('..', '–').replace('>=', '≥ ').replace('<=', '≤ ')
