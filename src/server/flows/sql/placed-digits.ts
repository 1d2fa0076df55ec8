/** Telephone numbers have no more. */
const mostDigits = 15

/** By how many digits are missing to the most. */
const places = Array.from({ length: mostDigits + 1 }, (_, missing) => 10 ** missing)

const none = { number: 0, digits: 0 }
const plus = 43
const zero = 48

/**
 * The digits of a telephone number as one number, placed as if there were 15, so that all that begin alike lie in one
 * range; and how many there are, which tells 229 from 2290. Null when it isn't `+` and up to 15 digits.
 */
export const placedDigits = (text: string | null): { number: number; digits: number } | null => {
  if (text === null) return none
  const digits = text.length - 1
  if (text.charCodeAt(0) !== plus || digits > mostDigits) return null
  let number = 0
  for (let at = 1; at <= digits; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (!(digit >= 0 && digit <= 9)) return null
    number = number * 10 + digit
  }
  return { number: number * places[mostDigits - digits]!, digits }
}

/** Where the numbers lie that begin with these digits; they have at least as many. */
export const numberRange = (beginning: string): { first: number; end: number; digits: number } => {
  const digits = beginning.length
  const place = places[mostDigits - digits]!
  return { first: Number(beginning) * place, end: (Number(beginning) + 1) * place, digits }
}
