/**
 * The way people write a range of seconds, turned into the way it stands in the address: `30`, `30–120`, `≥60` or `60+`,
 * `≤60`, and `>60`, `<60`, which the API has no words for. Null when it can't be read.
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
  const open = /^(?:(>)\s*(\d{1,6})|(<)\s*([1-9]\d{0,6}))$/.exec(plain)
  return open ? (open[1] ?? open[3]!) + (open[2] ?? open[4]!) : null
}

/** As the API takes it, in whole seconds with both bounds included. */
export const askedDuration = (text: string): string =>
  text.replace(/^([<>])(\d+)$/, (_, sign, seconds) => (sign === '>' ? `>=${+seconds + 1}` : `<=${+seconds - 1}`))

/** As it stands in the field where it is written. */
export const showDurationText = (text: string): string =>
  text.replace('..', '–').replace('>=', '≥ ').replace('<=', '≤ ')

const kinds: Record<string, 'over' | 'under' | 'atLeast' | 'atMost'> = {
  '>': 'over',
  '<': 'under',
  '>=': 'atLeast',
  '<=': 'atMost',
}

/** What is asked for, to be put into words: of which kind, and the seconds. */
export const durationParts = (text: string) => {
  const [, sign = '', from, to] = /^([<>]=?)?\s*(\d+)(?:\.\.(\d+))?$/.exec(text.trim())!
  return { kind: to ? 'between' : (kinds[sign] ?? 'exactly'), seconds: Number(from), to: Number(to) } as const
}
