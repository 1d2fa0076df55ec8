/** Calling codes of one and two digits; all others have three. */
const callingCode = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/**
 * A number as E.164 writes it, in groups to be read: the country's code, then pairs, of which an odd number of digits
 * begins with three. Anything else is one group.
 */
export const groupNumber = (number: string): string[] => {
  if (!/^\+\d{7,15}$/.test(number)) return [number]
  const [code] = callingCode.exec(number)!
  const digits = number.slice(code.length)
  return [code, ...digits.match(digits.length % 2 === 0 ? /../g : /^...|../g)!]
}
