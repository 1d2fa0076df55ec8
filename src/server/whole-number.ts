/**
 * The number that a command was given as `named`, from `least` on. With anything else the command ends, and says so:
 * of NaN rounds, or none, every check passes.
 */
export const wholeNumber = (named: string, text: string, least: 0 | 1 = 1): number => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && Number.isSafeInteger(number)) return number
  process.stderr.write(`${named} takes a whole number from ${least}, not "${text}".\n`)
  return process.exit(1)
}
