// In every Node that this runs on; TypeScript doesn't know it yet.
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown }

/**
 * Reads JSON so that it is written again with the same numbers: `1.0`, `1e400` and those of 20 digits, which JavaScript
 * would write otherwise, stay as they are. Throws where the text isn't JSON.
 */
export const parseExactJson = (text: string): unknown => JSON.parse(text, keepDigits)

/** The same for numbers that JavaScript can't hold; faster, since few texts have one. */
export const parseLargeNumbers = (text: string): unknown =>
  /\d{16}|\d[eE]/.test(text) ? parseExactJson(text) : JSON.parse(text)

function keepDigits(_: string, value: unknown): unknown {
  // oxlint-disable-next-line prefer-rest-params -- the third argument is not in TypeScript's types yet
  const { source } = arguments[2] as { source?: string }
  return typeof value === 'number' && String(value) !== source ? rawJSON(source!) : value
}
